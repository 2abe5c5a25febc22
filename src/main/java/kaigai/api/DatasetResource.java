package kaigai.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import kaigai.api.Document.Body;
import kaigai.cache.TemporaryFiles;
import kaigai.format.DataPackage;
import kaigai.format.ReleaseArchive;
import kaigai.http.CanonicalUrl;
import kaigai.http.MediaTypes;
import kaigai.http.ServiceAddress;
import kaigai.query.Coverage;
import kaigai.release.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The dataset as a whole: what it is, in the words of three standards, and all of it in one file. */
@Path("/")
@Tag(name = "dataset")
public class DatasetResource {

    private static final List<String> DESCRIPTIONS = List.of(MediaTypes.JSON_LD, MediaTypes.JSON);

    private final ReleaseSelector releases;
    private final ServiceAddress address;
    private final TemporaryFiles files;
    private final Negotiation negotiation;

    DatasetResource(ReleaseSelector releases, ServiceAddress address, TemporaryFiles files, Negotiation negotiation) {
        this.negotiation = negotiation;
        this.releases = releases;
        this.address = address;
        this.files = files;
    }

    /** The description for search engines and catalogues. */
    @GET
    @Path("/dataset")
    @Produces({MediaTypes.JSON_LD, MediaTypes.JSON})
    @Operation(
            operationId = "getDataset",
            summary = "The dataset for search engines and catalogues: schema.org and DCAT in JSON-LD",
            description =
                    "Title, source, licence note, release, coverage, variables, and where each table is available in which format. Addresses are absolute; those of data name the release.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.JSON_LD, schema = @Schema(ref = "Dataset")),
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Dataset"))
            })
    public FileAnswer dataset(@RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        String base = address.absolute();
        String mediaType = negotiation.choose(DESCRIPTIONS);
        Snapshot snapshot = requested.snapshot();
        Body body = out -> new DatasetDescription(
                        new ServedLayout(requested.id(), base), snapshot.createdAt(), Coverage.of(snapshot))
                .write(out);
        return description(requested, "/dataset", mediaType, base, body);
    }

    /** The description for programs that read tables. */
    @GET
    @Path("/datapackage.json")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getDataPackage",
            summary = "The tables for programs that read them: a Data Package (datapackage.org)",
            description =
                    "Each table as CSV with the address, types, units, allowed values and keys of its columns. The same description, with paths instead of addresses, is in `/download`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "DataPackage")))
    public FileAnswer dataPackage(@RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        String base = address.absolute();
        Snapshot snapshot = requested.snapshot();
        Body body = out -> DataPackage.of(requested.id(), Coverage.of(snapshot), new ServedLayout(requested.id(), base))
                .madeAt(base + "/", snapshot.createdAt().toString())
                .write(out);
        return description(requested, "/datapackage.json", MediaTypes.JSON, base, body);
    }

    /** Everything in one file. */
    @GET
    @Path("/download")
    @Produces(MediaTypes.ZIP)
    @Operation(
            operationId = "download",
            summary = "Everything in one ZIP file: all tables as CSV, their description, a README and the reports",
            description = "The same release makes the same bytes, whichever server is asked and when.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaTypes.ZIP))
    public FileAnswer download(@RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        return new FileAnswer(
                requested.links(CanonicalUrl.of("/download")),
                requested.validators(),
                MediaTypes.ZIP,
                Optional.of("kaigai-" + requested.id() + ".zip"),
                false,
                out -> ReleaseArchive.write(requested.snapshot(), files.directory(), out));
    }

    /** A description is another at another address, and its tag another for another media type. */
    private static FileAnswer description(
            RequestedRelease requested, String path, String mediaType, String base, Body body) {
        Validators validators = requested.validators();
        String state = String.join(" ", validators.state(), base, mediaType);
        return new FileAnswer(
                requested.links(CanonicalUrl.of(path)),
                new Validators(state, validators.modified(), validators.isImmutable()),
                mediaType,
                Optional.empty(),
                true,
                body);
    }
}

package kaigai.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaigai.api.Document.Body;
import kaigai.format.DataPackage;
import kaigai.format.ReleaseArchive;
import kaigai.http.CanonicalUrl;
import kaigai.http.MediaTypes;
import kaigai.http.ServiceAddress;
import kaigai.query.Coverage;
import kaigai.query.ReleaseReader;
import kaigai.query.Releases;
import kaigai.query.Tables;
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

    private static final List<Variant> DESCRIPTIONS = Variant.mediaTypes(
                    MediaType.valueOf(MediaTypes.JSON_LD), MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final Readings readings;
    private final Releases releases;
    private final Tables tables;
    private final ServiceAddress address;

    DatasetResource(Readings readings, Releases releases, Tables tables, ServiceAddress address) {
        this.readings = readings;
        this.releases = releases;
        this.tables = tables;
        this.address = address;
    }

    /** The description for search engines and catalogues. */
    @GET
    @Path("/dataset")
    @Produces({MediaTypes.JSON_LD, MediaTypes.JSON})
    @Operation(
            operationId = "getDataset",
            summary = "The dataset for search engines and catalogues: schema.org and DCAT in JSON-LD",
            description =
                    "Title, source, licence note, release, coverage, variables, and where each table is to be had in which format. Addresses are absolute; those of data name the release.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.JSON_LD, schema = @Schema(ref = "Dataset")),
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Dataset"))
            })
    public FileAnswer dataset(@RestQuery String release, Request request) {
        Reading reading = readings.of(release);
        String base = address.base();
        MediaType mediaType = MediaTypes.chosen(DESCRIPTIONS, request).getMediaType();
        Body body = out -> new DatasetDescription(
                        new ServedLayout(reading.release(), base), madeAt(reading), coverage(reading))
                .write(out);
        return description(reading, "/dataset", mediaType.toString(), base, body);
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
        Reading reading = readings.of(release);
        String base = address.base();
        Body body =
                out -> DataPackage.of(reading.release(), coverage(reading), new ServedLayout(reading.release(), base))
                        .madeAt(base + "/", madeAt(reading).toString())
                        .write(out);
        return description(reading, "/datapackage.json", MediaTypes.JSON, base, body);
    }

    /** Everything in one file. */
    @GET
    @Path("/download")
    @Produces(MediaTypes.ZIP)
    @Operation(
            operationId = "download",
            summary = "Everything in one zip: all tables as CSV, their description, a README and the reports",
            description = "The same release makes the same bytes, whichever server is asked and when.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaTypes.ZIP))
    public FileAnswer download(@RestQuery String release) {
        Reading reading = readings.of(release);
        return new FileAnswer(
                reading.links(CanonicalUrl.of("/download")),
                reading.basis(),
                MediaTypes.ZIP,
                Optional.of("kaigai-" + reading.release() + ".zip"),
                out -> writeArchive(reading, out));
    }

    private void writeArchive(Reading reading, OutputStream out) throws IOException {
        try (ReleaseArchive archive = tables.read(reading.release(), ReleaseArchive::of)) {
            archive.writeTo(out);
        }
    }

    /** A description is another at another address, and its tag another for another media type. */
    private static FileAnswer description(Reading reading, String path, String mediaType, String base, Body body) {
        Basis basis = reading.basis();
        String state = String.join(" ", basis.state(), base, mediaType);
        return new FileAnswer(
                reading.links(CanonicalUrl.of(path)),
                new Basis(state, basis.modified(), basis.lasting()),
                mediaType,
                Optional.empty(),
                body);
    }

    /** When the release was made, which stays, whenever it is published. */
    private Instant madeAt(Reading reading) {
        return releases.settle(Optional.of(reading.release())).since();
    }

    private Coverage coverage(Reading reading) {
        return tables.read(reading.release(), ReleaseReader::coverage);
    }
}

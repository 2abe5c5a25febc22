package kaigai.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The tables as files, whose format the path names, as programs expect that open a file by its address. The OpenAPI
 * document tells of them in its introduction, since they answer what the tables' own paths answer with {@code format}.
 */
@Path("/")
@Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
public class TableFilesResource {

    /** The last part of the path of a table as a file. */
    static final String FILE = "{table:[a-z-]+}.{extension:csv|ndjson|xlsx|json}";

    private final TableAnswers tables;

    TableFilesResource(TableAnswers tables) {
        this.tables = tables;
    }

    /** A table of all countries. */
    @GET
    @Path("/" + FILE)
    @Operation(hidden = true)
    public TableAnswer file(@RestPath String table, @RestPath String extension, UriInfo uri) {
        return tables.file(Optional.empty(), table, extension, uri);
    }
}

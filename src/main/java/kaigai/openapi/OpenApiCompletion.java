package kaigai.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes the OpenAPI document with what holds for all operations and would be repeated at each: problems, examples
 * taken from the data, headers, and fields that are always there, in the order in which they are served.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiCompletion implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new OpenApiTables(document).complete();
        OpenApiSchemas.complete(document.getComponents());
        document.getComponents().getParameters().get("theme").getSchema().setEnumeration(OpenApiSchemas.themes());
        document.addSecurityRequirement(OASFactory.createSecurityRequirement());
        OpenApiOperations.complete(document);
    }
}

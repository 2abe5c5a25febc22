package kaigai.openapi;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/**
 * Keeps the framework from reading the OpenAPI document at each start, and from writing it in YAML and in JSON, which
 * takes a good part of the time until the first answer. The service serves the document as the build has written it.
 */
@Singleton
@Unremovable
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class BuiltOpenApi extends OpenApiDocumentService {

    /** Has the framework look for the document where there is none. It asks for this bean right before it looks. */
    BuiltOpenApi() {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }
}

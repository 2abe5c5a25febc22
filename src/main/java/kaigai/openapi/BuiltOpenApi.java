package kaigai.openapi;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the OpenAPI document as the build has written it. The framework would read it at each start, and write it once
 * in YAML and once in JSON, which takes a good part of the time until the first answer.
 */
@Singleton
@Unremovable
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class BuiltOpenApi extends OpenApiDocumentService {

    private final Map<Format, byte[]> documents = new ConcurrentHashMap<>();

    /** Has the framework look for the document where there is none. It asks for this bean right before it looks. */
    BuiltOpenApi() {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    /** There is one document, whatever its name. */
    @Override
    public byte[] getDocument(String name, Format format) {
        return documents.computeIfAbsent(format, BuiltOpenApi::read);
    }

    private static byte[] read(Format format) {
        String path = OpenApiConstants.BASE_NAME + "." + format;
        ClassLoader program = BuiltOpenApi.class.getClassLoader();
        try (InputStream document = Objects.requireNonNull(program.getResourceAsStream(path), path)) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kaigai.copy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * An answer in a file.
 *
 * @param url path and parameters
 * @param path the path alone
 * @param file the file's name, relative to the copy's folder
 * @param headers what the service says of it and a web server couldn't know
 */
@JsonPropertyOrder({"url", "file", "headers"})
record CopiedAnswer(String url, @JsonIgnore String path, String file, Map<String, String> headers) {

    /** Whether a parameter chooses it from what the path answers. */
    @JsonIgnore
    boolean isChosen() {
        return !url.equals(path);
    }

    String mediaType() {
        return headers.get("Content-Type");
    }

    String extension() {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}

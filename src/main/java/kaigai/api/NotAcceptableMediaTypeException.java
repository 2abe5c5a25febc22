package kaigai.api;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a request accepts no media type in which the answer is available. */
final class NotAcceptableMediaTypeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAcceptableMediaTypeException(List<String> available) {
        super(available.stream()
                .map(mediaType -> mediaType.split(";")[0])
                .collect(Collectors.joining(
                        ", ", "None of the media types in Accept is available here. Available: ", ".")));
    }
}

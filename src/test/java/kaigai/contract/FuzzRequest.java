package kaigai.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that was made up.
 *
 * @param target path and query, as they are sent
 * @param headers names and values
 * @param body empty for none
 */
record FuzzRequest(String method, String target, List<Map.Entry<String, String>> headers, String body) {

    /** The path as it is sent. */
    String path() {
        return target.replaceFirst("\\?.*", "");
    }

    /** The command that sends the same to a service at an address such as {@code http://localhost:8080}. */
    String curl(String address) {
        String said = headers.stream()
                .map(header -> " -H " + quoted(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining());
        String sent = body.isEmpty() ? "" : " --data-raw " + quoted(body);
        String how = method.equals("HEAD") ? " --head" : " -X " + method;
        return "curl -i --globoff --path-as-is" + how + said + sent + " " + quoted(address + target);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

package kaigai.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import kaigai.http.Problem;
import kaigai.query.ThemeView;

/** The pages' templates, checked against what they are given when the program is built. */
@CheckedTemplate(basePath = "")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Frame frame, HomePage home);

    static native TemplateInstance country(Frame frame, CountryPage page);

    static native TemplateInstance theme(Frame frame, ThemeView theme);

    static native TemplateInstance search(Frame frame, SearchPage search);

    static native TemplateInstance source(Frame frame, SourcePage source);

    static native TemplateInstance swagger(Frame frame);

    static native TemplateInstance problem(Frame frame, Problem problem);
}

package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import kaigai.api.HomeView.HomeLink;
import kaigai.format.About;
import kaigai.http.CanonicalUrl;
import kaigai.query.Table;
import kaigai.query.Tabular;

/** Says what the service is and what it has where, for whoever knows only its address. */
@ApplicationScoped
public class Home {

    private static final List<TableLink> TABLES = List.of(
            new TableLink(Table.COUNTRIES, "国・都市と基礎情報", "Countries and cities with their basic facts"),
            new TableLink(Table.THEME_RATINGS, "重点分野の評価と概要", "Ratings and overviews in the 11 themes"),
            new TableLink(Table.ORGANISATIONS, "組織", "Organisations"),
            new TableLink(Table.INITIATIVES, "施策・基盤・法律・制度・取組", "Policies, platforms, laws and projects"),
            new TableLink(Table.BUDGET_LINES, "デジタル予算", "Digital budgets"),
            new TableLink(Table.FINDINGS, "データの確認事項", "Data quality notes on the reports"));

    private static final List<HomeLink> OF_A_RELEASE = List.of(
            new HomeLink("/theme-matrix", "国・都市と重点分野の一覧表", "Countries × themes"),
            new HomeLink("/themes", "重点分野ごとの評価", "The 11 themes, and who is rated how in each"),
            new HomeLink("/download", "一括ダウンロード（ZIP）", "Everything in one ZIP file"),
            new HomeLink("/dataset", "データセットの説明（schema.org、DCAT）", "The dataset in the words of schema.org and DCAT"),
            new HomeLink("/datapackage.json", "データセットの説明（Data Package）", "The dataset as a Data Package"));

    private static final List<HomeLink> OF_THE_SERVICE = List.of(
            new HomeLink("/releases", "リリースの一覧", "What was published when"),
            new HomeLink("/search", "全文検索（?q=）", "Search of every text (?q=)"),
            new HomeLink("/openapi", "APIの説明（OpenAPI）", "Description of the API (OpenAPI)"),
            new HomeLink("/swagger-ui", "APIを試す（Swagger UI）", "Explorer of the API (Swagger UI)"),
            new HomeLink("/pages/ja", "日本語のページ", "Pages in Japanese"),
            new HomeLink("/pages/en", "英語のページ", "Pages in English"));

    /**
     * A table and what it is called.
     *
     * @param table the table
     * @param labelJa what it holds, in Japanese
     * @param labelEn what it holds, in English
     */
    public record TableLink(Tabular<?> table, String labelJa, String labelEn) {}

    /** All tables, in the order in which they are read best. */
    public List<TableLink> tables() {
        return TABLES;
    }

    /** The answer for a program. */
    public HomeAnswer of(RequestedRelease requested) {
        Stream<HomeLink> tables =
                TABLES.stream().map(link -> new HomeLink(link.table().path(), link.labelJa(), link.labelEn()));
        Stream<HomeLink> ofRelease = Stream.concat(tables, OF_A_RELEASE.stream())
                .map(link ->
                        new HomeLink(requested.self(CanonicalUrl.of(link.path())), link.labelJa(), link.labelEn()));
        Stream<HomeLink> ofService = OF_THE_SERVICE.stream()
                .map(link -> new HomeLink(requested.base() + link.path(), link.labelJa(), link.labelEn()));
        HomeView view = new HomeView(
                About.TITLE_JA,
                About.TITLE_EN,
                About.DESCRIPTION_JA,
                About.DESCRIPTION_EN,
                About.SOURCE,
                About.LICENCE,
                About.citation(requested.id()),
                Stream.concat(ofRelease, ofService).toList());
        return new HomeAnswer(
                view,
                new Answer.Meta(requested.id(), 1),
                requested.links(CanonicalUrl.of("/")),
                requested.validators());
    }
}

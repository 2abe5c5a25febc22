package kaigai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.CountryView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.ThemeRatingView;
import kaigai.query.InvalidValueException;
import kaigai.release.LoadedReport;
import kaigai.release.SampleSnapshots;
import kaigai.release.Snapshot;
import kaigai.report.SampleReports;
import kaigai.search.FacetsView.Count;
import kaigai.search.HitView.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRulesTest {

    private static final int ALL = 1000;
    private static final List<LoadedReport> REPORTS = SampleSnapshots.reports();
    private static final Snapshot SNAPSHOT = SampleSnapshots.of("r1", REPORTS);
    private static final Search SEARCH = new Search();

    static {
        SEARCH.index(REPORTS);
    }

    @ParameterizedTest
    @CsvSource({
        "電子署名, MitID",
        "コペンハーゲン, Agency for Digital Government",
        "ｺﾍﾟﾝﾊｰｹﾞﾝ, Agency for Digital Government",
        "こぺんはーげん, Agency for Digital Government",
        "ＫＯＭＢＩＴ, KOMBIT",
        "kombit, KOMBIT",
        "Iso/iec２７００１, ISO/IEC27001の適用推進",
        "処方, Sundhed.dk",
        "薬, Sundhed.dk",
        "sundhed.dk, Sundhed.dk",
        "nem, NemHandel(Easy Trade)",
        "id, MitID",
        "eid, MitID(デジタルID)",
        "2018〜2025年, デジタル成長戦略2025",
        "188億9000万円, デジタル成長戦略2025",
        "'188億9,000万円', デジタル成長戦略2025",
    })
    void findsAWordInAnyWriting(String q, String name) {
        assertThat(names(q)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"鍵", "nemit", "\"Government Digital\"", "mitid 処方", "90億円", "itid", "𠮷", "title:mitid"})
    void findsNothingElse(String q) {
        assertThat(find(q).total()).isZero();
    }

    @Test
    void findsLatinWordsWhereTheyBeginOnly() {
        assertThat(find("id").hits()).extracting(HitView::url).noneMatch(url -> url.contains("digital-divide"));
        assertThat(find("divide").hits()).extracting(HitView::url).contains("/themes/digital-divide");
    }

    @Test
    void wantsAllWordsInARow() {
        assertThat(names("mitid 電子署名")).containsExactly("MitID");
        assertThat(names("電子署名　mitid")).containsExactly("MitID");
        assertThat(names("\"digital government\"")).contains("Agency for Digital Government");
        assertThat(names("＂digital　government＂")).contains("Agency for Digital Government");
    }

    @ParameterizedTest
    @ValueSource(strings = {"あ", "a", "ab c", "𠮷"})
    void aLongWordIsHarmless(String part) {
        String word = part.repeat(200).substring(0, 200);
        assertThat(find(word).total()).isZero();
        assertThat(find("\"" + word.substring(2) + "\"").total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND", "mitid~", "mitid^2", "+mitid", "(mitid", "mit*", "[a TO b]", "name:[* TO *]"})
    void lucenesOwnSyntaxMeansNothing(String q) {
        String words = q.replaceAll("[^A-Za-z0-9]+", " ").strip();
        assertThat(find(q).total()).isEqualTo(find("\"" + words + "\"").total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "★", "** --", "\"・\"", "🎉"})
    void refusesSymbolsAlone(String q) {
        assertThatThrownBy(() -> SearchWords.of(q))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("symbols are not searched");
    }

    @Test
    void putsNamesBeforeSummariesBeforeOtherTexts() {
        List<HitView> hits = find("mitid").hits();
        assertThat(hits).extracting(HitView::score).containsExactly(10000, 5000, 10);
        assertThat(hits.get(0).name()).isEqualTo("MitID");
        assertThat(find("ID").hits().get(0).score()).isEqualTo(3000);
        assertThat(find("コムーネ").hits()).extracting(HitView::score).contains(100, 50);
        assertThat(find("コペンハーゲン").hits()).extracting(HitView::score).containsOnly(10);
    }

    @Test
    void putsEquallyGoodRowsInTheOrderOfTheTables() {
        List<HitView> hits = find("の").hits();
        List<String> tables =
                List.of("themes", "countries", "theme-ratings", "organisations", "initiatives", "budget-lines");
        List<List<Object>> keys = hits.stream()
                .<List<Object>>map(hit -> List.of(
                        -hit.score(),
                        hit.country() == null ? "" : hit.country(),
                        tables.indexOf(hit.table()),
                        hit.position()))
                .toList();
        assertThat(keys).isSortedAccordingTo(SearchRulesTest::compare).hasSizeGreaterThan(100);
    }

    @SuppressWarnings("unchecked")
    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = ((Comparable<Object>) one.get(i)).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Test
    void findsAThemesNameOnce() {
        List<HitView> hits = find("デジタルデバイド").hits();
        assertThat(hits.get(0))
                .returns("themes", HitView::table)
                .returns("/themes/digital-divide", HitView::url)
                .returns(2, HitView::position)
                .returns(null, HitView::country)
                .returns(null, HitView::sourcePage)
                .returns(10_000, HitView::score);
        assertThat(hits).extracting(HitView::table).doesNotContain("theme-ratings");
        assertThat(find("デジタルデバインド").hits().get(0).url()).isEqualTo("/themes/digital-divide");
        assertThat(find("政府サービスのデジタル化").total()).isEqualTo(1);
    }

    @Test
    void findsARatingByItsThemeAndAWordOfItsOwn() {
        assertThat(find("サイバーセキュリティ レジリエンス").hits())
                .extracting(HitView::url)
                .containsExactly("/countries/denmark/themes/cybersecurity");
        assertThat(SEARCH.matching("サイバーセキュリティ", SNAPSHOT, ThemeRatingView.class))
                .extracting(ThemeRatingView::country)
                .contains("barcelona", "denmark", "estonia", "singapore");
    }

    @Test
    void putsARowRatedNoInformationLast() {
        List<HitView> hits = find("サイバーセキュリティ").hits();
        assertThat(hits.get(hits.size() - 1))
                .returns("/countries/singapore/themes/cybersecurity", HitView::url)
                .returns(0, HitView::score);
    }

    @Test
    void marksWhatWasFoundInPlainText() {
        assertThat(snippet("個人認証 電子署名 nemid")).isEqualTo("[個人認証]・[電子署名]システム「[NemID]」をセキュリティ面等から強化したシステム。");
        assertThat(snippet("戦略目標を定義")).contains("4つの[戦略目標を定義]している").doesNotContain("*");
    }

    @Test
    void englishHitsHaveEnglishTitles() {
        assertThat(find("denmark").hits().get(0).name()).isEqualTo("Denmark");
        assertThat(find("デンマーク").hits().get(0).name()).isEqualTo("デンマーク");
        assertThat(find("cybersecurity").hits().get(0))
                .returns("Cybersecurity", HitView::name)
                .returns("theme_en", HitView::field);
    }

    @ParameterizedTest
    @CsvSource({
        "electronic signature, MitID",
        "\"electronic signature\", MitID",
        "identity, MitID(デジタルID)",
        "ID card, MitID(デジタルID)",
        "身分証, MitID(デジタルID)",
        "digital post, デジタルポスト(デジタルインフラサービス)",
        "budget, 2022年度の国家歳出予算",
        "bio bank, National Bio Bank",
    })
    void findsSynonyms(String q, String name) {
        assertThat(names(q)).contains(name);
    }

    @Test
    void theWordItselfComesBeforeItsSynonyms() {
        assertThat(names("digital post").get(0)).isEqualTo("e-Boks(Digital Post)");
        assertThat(find("予算").hits().get(0).score()).isEqualTo(3000);
        assertThat(find("budget").hits())
                .filteredOn(hit -> hit.table().equals("budget-lines"))
                .extracting(HitView::score)
                .containsAnyOf(1500)
                .doesNotContain(3000);
    }

    @Test
    void aSynonymIsAWholeWord() {
        assertThat(names("人工知能")).doesNotContain("Aidants Connect").contains("ハイパースケールAI");
    }

    @Test
    void filtersAndCountsEverything() {
        SearchResult found = find("デジタル");
        assertThat(List.of(
                        found.facets().table(),
                        found.facets().country(),
                        found.facets().theme(),
                        found.facets().kind()))
                .allSatisfy(counts -> assertThat(
                                counts.stream().mapToLong(Count::count).sum())
                        .isEqualTo(found.total()));
        for (Count count : found.facets().table()) {
            SearchResult filtered = SEARCH.find(
                    new SearchRequest(
                            SearchWords.of("デジタル"), List.of(), List.of(count.value()), List.of(), List.of(), ALL, 0),
                    SNAPSHOT,
                    false);
            assertThat((long) filtered.total()).isEqualTo(count.count());
            assertThat(filtered.hits()).extracting(HitView::table).containsOnly(count.value());
        }
        SearchResult danish = SEARCH.find(
                new SearchRequest(
                        SearchWords.of("デジタル"),
                        List.of("denmark"),
                        List.of(),
                        List.of("digital-budget"),
                        List.of("use"),
                        ALL,
                        0),
                SNAPSHOT,
                false);
        assertThat(danish.hits())
                .isNotEmpty()
                .allMatch(hit -> hit.country().equals("denmark") && hit.kind().equals("use"));
    }

    @Test
    void pagesNeitherOverlapNorMiss() {
        List<HitView> paged = new ArrayList<>();
        for (int offset = 0; offset < ALL; offset += 7) {
            paged.addAll(SEARCH.find(
                            new SearchRequest(
                                    SearchWords.of("の"), List.of(), List.of(), List.of(), List.of(), 7, offset),
                            SNAPSHOT,
                            false)
                    .hits());
        }
        assertThat(paged).isEqualTo(find("の").hits());
    }

    @Test
    void namesThePinnedReleaseInPaths() {
        SearchRequest request = new SearchRequest(List.of("mitid"), List.of(), List.of(), List.of(), List.of(), 2, 0);
        assertThat(SEARCH.find(request, SNAPSHOT, true).hits())
                .extracting(HitView::url)
                .containsExactly(
                        "/countries/denmark/initiatives?position=5&release=r1",
                        "/countries/denmark/initiatives?position=16&release=r1");
    }

    @Test
    void answersTheSameAfterAnyHistory() {
        Search other = new Search();
        List<LoadedReport> shuffled = new ArrayList<>(REPORTS);
        Collections.reverse(shuffled);
        other.index(Stream.concat(shuffled.subList(0, 3).stream(), SampleSnapshots.reports().stream())
                .toList());
        shuffled.subList(3, shuffled.size()).forEach(report -> other.index(List.of(report)));
        for (String q : List.of("の", "電子", "id", "デジタル データ", "budget")) {
            assertThat(other.find(request(q), SNAPSHOT, false)).isEqualTo(find(q));
        }
    }

    @Test
    void findsWhatIsInTheSnapshotOnly() {
        List<LoadedReport> fewer = REPORTS.stream()
                .filter(report -> report.country().equals("estonia"))
                .toList();
        Snapshot estonia = SampleSnapshots.of("r2", fewer);
        assertThat(SEARCH.find(request("mitid"), estonia, false).total()).isZero();
        LoadedReport again =
                SampleSnapshots.report(SampleReports.madeUp("estonia").replace("電子署名法", "電子印鑑法"));
        SEARCH.index(List.of(again));
        assertThat(SEARCH.find(request("電子印鑑"), SampleSnapshots.of("r3", List.of(again)), false)
                        .total())
                .isPositive();
        assertThat(find("電子印鑑").total()).isZero();
    }

    @Test
    void findsRowsOfEachTableInTheSnapshotsOrder() {
        for (Class<? extends Record> type : List.of(
                CountryView.class,
                ThemeRatingView.class,
                OrganisationView.class,
                InitiativeView.class,
                BudgetLineView.class,
                FindingView.class)) {
            List<? extends Record> found = SEARCH.matching("デジタル", SNAPSHOT, type);
            assertThat(SNAPSHOT.rows(type).stream().filter(found::contains).toList())
                    .as(type.getSimpleName())
                    .isEqualTo(found);
        }
        FindingView finding = SNAPSHOT.rows(FindingView.class).get(0);
        assertThat(SEARCH.matching(finding.code(), SNAPSHOT, FindingView.class)).contains(finding);
        assertThat(find(finding.code()).hits()).extracting(HitView::table).doesNotContain("findings");
    }

    /** Takes a word-like piece of every text and looks for it in its own table. */
    @Test
    void everyTextCanBeFound() {
        int searched = 0;
        for (LoadedReport report : REPORTS) {
            for (Record row : SearchRow.rows(report.rows()).toList()) {
                for (SearchRow.Text text : SearchRow.of(row).texts()) {
                    String folded = FoldedText.of(text.text()).toString();
                    String piece = folded.substring(folded.lastIndexOf(' ', folded.length() / 2) + 1);
                    if (!piece.isEmpty()) {
                        String q = "\"" + piece.substring(0, Math.min(150, piece.length())) + "\"";
                        assertThat(SEARCH.<Record>matching(q, SNAPSHOT, cast(row.getClass())))
                                .as("%s in %s", q, row)
                                .contains(row);
                        searched++;
                    }
                }
            }
        }
        assertThat(searched).isGreaterThan(700);
    }

    @SuppressWarnings("unchecked")
    private static Class<Record> cast(Class<? extends Record> type) {
        return (Class<Record>) type;
    }

    private static SearchRequest request(String q) {
        return new SearchRequest(SearchWords.of(q), List.of(), List.of(), List.of(), List.of(), ALL, 0);
    }

    private static SearchResult find(String q) {
        return SEARCH.find(request(q), SNAPSHOT, false);
    }

    private static List<String> names(String q) {
        return find(q).hits().stream().map(HitView::name).toList();
    }

    private static String snippet(String q) {
        return find(q).hits().get(0).snippet().stream()
                .map(SearchRulesTest::marked)
                .collect(Collectors.joining());
    }

    private static String marked(Piece piece) {
        return piece.match() ? "[" + piece.text() + "]" : piece.text();
    }
}

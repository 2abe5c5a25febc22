package kaigai.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences out of the survey's vocabulary. */
final class GeneratedWords {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "office",
                    List.of(
                            "デジタル庁",
                            "財務省",
                            "内務省",
                            "情報社会局",
                            "国家データ局",
                            "統計局",
                            "公共調達庁",
                            "教育省",
                            "保健省",
                            "税務庁",
                            "市民サービス局",
                            "経済産業省",
                            "都市開発局",
                            "イノベーション庁",
                            "通信規制庁",
                            "地方自治体連合",
                            "首相府",
                            "科学技術省")),
            Map.entry(
                    "people",
                    List.of(
                            "市民", "高齢者", "中小企業", "地方自治体", "子育て世帯", "障害者", "学生", "外国人住民", "起業家", "農業従事者", "医療機関", "公務員",
                            "観光客", "非営利団体", "研究者", "求職者")),
            Map.entry(
                    "service",
                    List.of(
                            "電子署名", "個人番号", "オープンデータ", "電子処方箋", "電子調達", "住所変更の届出", "出生届", "確定申告", "運転免許証", "建築許可",
                            "図書館", "交通情報", "気象情報", "電子投票", "防災情報", "ごみ収集", "駐車場", "上下水道", "保育所の申込み", "奨学金", "年金",
                            "失業給付", "会社設立", "土地登記", "予防接種", "電子カルテ", "住民票", "公共交通", "税の還付", "相談窓口")),
            Map.entry(
                    "technology",
                    List.of(
                            "人工知能",
                            "ブロックチェーン",
                            "メタバース",
                            "デジタルツイン",
                            "クラウド",
                            "生体認証",
                            "チャットボット",
                            "機械翻訳",
                            "センサー網",
                            "ドローン",
                            "自動運転",
                            "衛星画像",
                            "API連携",
                            "匿名加工",
                            "拡張現実",
                            "量子暗号",
                            "音声認識",
                            "スマートフォンアプリ",
                            "5G",
                            "共通基盤")),
            Map.entry(
                    "aim",
                    List.of(
                            "手続の簡素化",
                            "利便性の向上",
                            "透明性の確保",
                            "費用の削減",
                            "二重入力の解消",
                            "安全性の強化",
                            "参加の促進",
                            "格差の是正",
                            "炭素排出量の削減",
                            "人手不足の解消",
                            "意思決定の迅速化",
                            "信頼の醸成",
                            "競争力の強化",
                            "窓口の混雑緩和")),
            Map.entry(
                    "result",
                    List.of(
                            "手続にかかる時間を{few}割短縮した",
                            "窓口への来訪を年間{many}万件減らした",
                            "{many}の自治体が利用している",
                            "利用者は{many}万人を超えた",
                            "満足度は{share}%に達した",
                            "年間{many}億円相当の費用を削減した",
                            "{few}年間で{many}件の実証実験を行った",
                            "申請の{share}%が電子化された")),
            Map.entry("language", List.of("英語", "フランス語", "スペイン語", "アラビア語", "ポルトガル語", "ロシア語", "ドイツ語", "中国語", "スワヒリ語")),
            Map.entry("religion", List.of("キリスト教", "イスラム教", "仏教", "ヒンドゥー教", "伝統宗教", "ユダヤ教")),
            Map.entry(
                    "industry",
                    List.of("観光", "農業", "漁業", "金融", "鉱業", "情報通信", "自動車", "繊維", "食品加工", "再生可能エネルギー", "物流", "医薬品")),
            Map.entry("name", List.of("マリア", "ヨハン", "アナ", "カルロス", "ファティマ", "イブラヒム", "エレナ", "ルイス", "ソフィア", "ダニエル")),
            Map.entry("family", List.of("ノヴァク", "ガルシア", "ベルガー", "ハッサン", "シルヴァ", "オコンクォ", "ラーセン", "モロー", "ペトロフ", "タナカ")),
            Map.entry("polity", List.of("立憲君主制", "共和制", "連邦共和制", "議会制民主主義", "大統領制")));

    private static final List<String> OVERVIEW = List.of(
            "{office}は{topic}を重点分野に掲げ、{people}に対する{service}の{aim}を目指している。",
            "{year}年に策定した国家戦略では、{technology}を活用した{topic}の推進と{aim}を柱としている。",
            "{topic}については、{office}が{office}と連携し、{people}の声を取り入れながら計画を進めている。",
            "従来は{service}の情報が部署ごとに分かれていたため、{technology}による{aim}が課題であった。",
            "{year}年以降、{service}を{technology}と組み合わせた結果、{result}。",
            "**{topic}の強化**に向け、{people}を対象とした支援制度を設けている。",
            "民間企業や大学も{topic}に参画し、{technology}の活用方針を共同で定めている。",
            "{people}の参加を前提とした制度設計により、{aim}と{aim}を同時に進めている。");
    private static final List<String> PROJECT = List.of(
            "{year}年{month}月開始。{people}が{service}をオンラインで利用でき、{result}。",
            "{office}が{technology}を活用して{service}を刷新し、{aim}を図る。",
            "{people}向けの{topic}として{few}つの地域で試行した後、全国に展開した。",
            "{technology}により{service}の状況を可視化し、{office}と{people}が共有する。",
            "{service}と{service}を一つの窓口にまとめ、{aim}につなげた。{result}。",
            "{topic}に関する研修を{people}に無償で提供し、{year}年までに{many}万人の受講を目標とする。");
    private static final List<String> SUMMARY = List.of(
            "{year}年{month}月開始、{people}が{service}を利用するためのポータルサイト。{result}。",
            "{year}年に導入された{service}の仕組み。{technology}を用い、{aim}を目的とする。",
            "{year}年に設立。{office}の下で{people}の{aim}を担い、{technology}の導入を支援する。",
            "{aim}のため、{service}に{technology}を取り入れる際の原則を定めたもの。",
            "{office}と{office}が共同で運用し、{people}に{service}を提供する。");

    private final Random random;

    GeneratedWords(Random random) {
        this.random = random;
    }

    /** Some sentences for an overview of a theme. */
    String overview(Theme theme) {
        return said(pick(OVERVIEW), theme) + said(pick(OVERVIEW), theme);
    }

    /** What a project under a theme is about. */
    String project(Theme theme) {
        return said(pick(PROJECT), theme) + said(pick(PROJECT), theme);
    }

    /** What an organisation or a measure is about. */
    String summary() {
        return said(pick(SUMMARY), pick(List.of(Theme.values())));
    }

    /** A text with its {@code {words}} filled in, none of them twice; {@code topic} is one of a theme. */
    String said(String text, Theme theme) {
        Set<String> said = new HashSet<>();
        return WORD.matcher(text).replaceAll(word -> Stream.generate(() -> word(word.group(1), theme))
                .filter(said::add)
                .findFirst()
                .orElseThrow());
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number from {@code least} to {@code most}. */
    int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private String word(String kind, Theme theme) {
        return switch (kind) {
            case "topic" -> pick(topics(theme));
            case "year" -> Integer.toString(number(1995, 2022));
            case "month" -> Integer.toString(number(1, 12));
            case "few" -> Integer.toString(number(2, 9));
            case "many" -> "%,d".formatted(number(10, 3_000));
            case "share" -> Integer.toString(number(30, 98));
            default -> said(pick(WORDS.get(kind)), theme);
        };
    }

    private static List<String> topics(Theme theme) {
        return switch (theme) {
            case SERVICE_DESIGN -> List.of("利用者調査", "サービスデザイン研修", "画面設計の標準", "アクセシビリティ", "プロトタイピング");
            case DIGITAL_DIVIDE -> List.of("デジタル格差の解消", "スマートフォン教室", "公衆無線LAN", "読み書き支援", "デジタル活用支援員");
            case JOINT_PROCUREMENT -> List.of("共同調達", "枠組み契約", "システムの共同利用", "標準仕様書", "調達ポータル");
            case DATA_UTILISATION -> List.of("データ利活用", "データ連携基盤", "統計データの公開", "データカタログ", "基本台帳の整備");
            case CO_CREATION -> List.of("官民共創", "リビングラボ", "アイデアソン", "スタートアップ支援", "市民参加型予算");
            case DIGITAL_BUDGET -> List.of("デジタル予算", "投資計画", "費用対効果の評価");
            case GOVERNMENT_SERVICES -> List.of("行政手続のオンライン化", "ワンストップ窓口", "デジタルID", "電子私書箱", "書面の廃止");
            case EMERGING_TECHNOLOGY -> List.of("AI国家戦略", "生成AIの指針", "仮想空間の役所", "倫理指針", "実証実験特区");
            case SMART_CITY -> List.of("スマートシティ", "都市OS", "交通量の最適化", "スマートメーター", "街路灯の遠隔制御");
            case CYBERSECURITY -> List.of("不正アクセス対策", "多要素認証", "インシデント対応", "国際標準の適用", "脆弱性報奨金制度");
            case TALENT -> List.of("デジタル人材の育成", "官民人材交流", "専門職の採用", "リスキリング", "プログラミング教育");
        };
    }
}

package kaigai.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.ReferenceView;
import kaigai.query.ChangesView.AlteredField;
import org.junit.jupiter.api.Test;

class RowFieldsTest {

    @Test
    void tellsWhichFieldsDifferAndLeavesPlacesAside() {
        assertThat(RowFields.altered(organisation("KL", 1, 50), organisation("KL", 2, 51)))
                .isEmpty();
        assertThat(RowFields.altered(organisation("KL", 1, 50), organisation("DI", 1, 50)))
                .containsExactly(
                        new AlteredField("name", "KL", "DI"),
                        new AlteredField(
                                "references",
                                "[{\"title\":\"KL\",\"url\":null}]",
                                "[{\"title\":\"DI\",\"url\":null}]"));
    }

    @Test
    void makesAKeyOfWhatIsThere() {
        assertThat(RowFields.key(organisation("KL", 1, 50), List.of("country", "summary", "name")))
                .isEqualTo("denmark / KL");
    }

    private static OrganisationView organisation(String name, int position, int line) {
        List<ReferenceView> references = List.of(new ReferenceView(name, null));
        return new OrganisationView(
                "denmark", "デンマーク", "Denmark", position, name, null, null, null, null, null, references, 2, line, line);
    }
}

package kaigai.page;

import jakarta.enterprise.context.ApplicationScoped;
import kaigai.api.Home;
import kaigai.api.Reading;
import kaigai.format.About;
import kaigai.format.Format;
import kaigai.query.ReleaseReader;
import kaigai.query.Tables;
import kaigai.query.Themes;

/** Reads what the front page shows. */
@ApplicationScoped
class HomePages {

    private final Home home;
    private final Tables tables;
    private final Themes themes;

    HomePages(Home home, Tables tables, Themes themes) {
        this.home = home;
        this.tables = tables;
        this.themes = themes;
    }

    HomePage of(Reading reading, Frame frame) {
        return new HomePage(
                frame.say(About.DESCRIPTION_JA, About.DESCRIPTION_EN),
                Matrix.of(
                        tables.read(reading.release(), ReleaseReader::coverage).places(),
                        themes.all(reading.release())),
                home.tables(),
                Format.names(),
                Examples.at(frame.address()),
                About.citation(reading.release()) + " " + frame.address() + frame.forEver(),
                About.LICENCE);
    }
}

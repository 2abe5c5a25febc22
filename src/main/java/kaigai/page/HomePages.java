package kaigai.page;

import jakarta.enterprise.context.ApplicationScoped;
import kaigai.api.Home;
import kaigai.api.RequestedRelease;
import kaigai.format.About;
import kaigai.format.Format;
import kaigai.query.Coverage;
import kaigai.query.Themes;

/** Reads what the front page shows. */
@ApplicationScoped
class HomePages {

    private final Home home;

    HomePages(Home home) {
        this.home = home;
    }

    HomePage of(RequestedRelease requested, Frame frame) {
        return new HomePage(
                frame.say(About.DESCRIPTION_JA, About.DESCRIPTION_EN),
                Matrix.of(Coverage.of(requested.snapshot()).places(), Themes.list(requested.snapshot())),
                home.tables(),
                Format.names(),
                Examples.at(frame.address()),
                About.citation(requested.id()) + " " + frame.absolute(frame.permanent()),
                About.LICENCE);
    }
}

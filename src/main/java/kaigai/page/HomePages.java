package kaigai.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import kaigai.api.Home;
import kaigai.api.RequestedRelease;
import kaigai.format.About;
import kaigai.format.Format;
import kaigai.query.Coverage;
import kaigai.query.Coverage.CoveredPlace;
import kaigai.query.Themes;

/** Reads what the front page shows. */
@ApplicationScoped
class HomePages {

    /** More names than these are for the table below to list. */
    private static final int MOST_NAMES = 5;

    private final Home home;

    HomePages(Home home) {
        this.home = home;
    }

    HomePage of(RequestedRelease requested, Frame frame) {
        List<CoveredPlace> places = Coverage.of(requested.snapshot()).places();
        return new HomePage(
                frame.say(About.DESCRIPTION_JA, About.DESCRIPTION_EN),
                places.size(),
                places.size() > MOST_NAMES ? "" : names(places, frame),
                Matrix.of(places, Themes.list(requested.snapshot())),
                home.tables(),
                Format.names(),
                Examples.at(frame.address()),
                About.citation(requested.id()) + " " + frame.absolute(frame.permanent()),
                About.LICENCE);
    }

    private static String names(List<CoveredPlace> places, Frame frame) {
        String names = places.stream()
                .map(place -> frame.say(place.ja(), place.en()))
                .collect(Collectors.joining(frame.say("、", ", ")));
        return frame.say("（" + names + "）", ": " + names);
    }
}

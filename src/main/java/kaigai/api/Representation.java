package kaigai.api;

import kaigai.api.Answer.Links;

/** An answer that is about to be sent (RFC 9110, section 3.2). */
sealed interface Representation permits Answer, TableAnswer {

    /** Where it is and where to go from here. */
    Links links();

    /** What it rests on. */
    Basis basis();
}

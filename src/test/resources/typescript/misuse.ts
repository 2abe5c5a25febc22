// What the types must refuse: the compiler complains about each "expect-error" that isn't one.
import createClient from "openapi-fetch";
import type { Country, ThemeRating, paths } from "./kaigai";

const kaigai = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: "" });

// @ts-expect-error a path that there is not
kaigai.GET("/contries");
// @ts-expect-error a path parameter that is left out
kaigai.GET("/countries/{id}");
// @ts-expect-error a filter that there is not
kaigai.GET("/theme-ratings", { params: { query: { ratings: ["benchmark"] } } });
// @ts-expect-error a value that a filter doesn't take
kaigai.GET("/theme-ratings", { params: { query: { rating: ["best"] } } });
// @ts-expect-error a column that can't be sorted by
kaigai.GET("/theme-ratings", { params: { query: { sort: ["references"] } } });
// @ts-expect-error a theme that there is not
kaigai.GET("/countries/{id}/themes/{theme}", { params: { path: { id: "denmark", theme: "cyber" } } });

export const capital = ({ capital }: Country): string | null => capital;
// @ts-expect-error what the report may not say is null
export const length = ({ capital }: Country): number => capital.length;
export const list = ({ references }: ThemeRating): string | undefined => references[0]?.title;
// @ts-expect-error a rating is one of three
export const isBest = ({ rating }: ThemeRating): boolean => rating === "best";

// npm install openapi-fetch openapi-typescript
// npx openapi-typescript http://localhost:8080/openapi --output kaigai.d.ts
import createClient from "openapi-fetch";
import type { paths } from "./kaigai";

type Json = "application/json" | "application/problem+json";
const kaigai = createClient<paths, Json>({ baseUrl: "http://localhost:8080" });

const { data, error } = await kaigai.GET("/theme-ratings", {
  params: { query: { country: ["DK"], rating: ["benchmark"], sort: ["country", "theme"] } },
});
if (error) throw new Error(error.detail);
for (const row of data.data) console.log(row.rating_mark, row.country_ja, row.theme_ja);

const answer = await fetch("http://localhost:8080/countries/denmark/themes");
const { data, meta } = await answer.json();
for (const theme of data) console.log(theme.rating_mark, theme.theme_ja, theme.projects.length);
console.log(`release ${meta.release}`);

// Visits the pages as people do. Arguments: the service's address, and the browser's program.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [address, executablePath] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = [
  "/",
  "/pages/ja",
  "/pages/en",
  "/pages/ja/countries/denmark",
  "/pages/en/countries/denmark",
  "/pages/en/countries/denmark/source",
  "/pages/ja/themes/cybersecurity",
  "/pages/en/search",
  "/pages/ja/search?q=%E9%9B%BB%E5%AD%90",
  "/pages/en/search?q=nothing+at+all",
  "/pages/en/nowhere",
];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The strictest policy under which the pages have to work, whatever the service says today.
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const browser = await chromium.launch({
  executablePath,
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** Does something in a window of its own, and fails if that asks elsewhere or says an error. */
async function inWindow(options, visit) {
  const context = await browser.newContext({ locale: "en", ...options });
  const complaints = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (!url.startsWith(address)) {
      complaints.push(`asks elsewhere: ${url}`);
      return route.abort();
    }
    if (route.request().resourceType() !== "document") {
      return route.continue();
    }
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    const expected = message.location().url.endsWith("/nowhere");
    if (message.type() === "error" && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error}`));
  await visit(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    await inWindow({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      for (const path of pages) {
        await page.goto(address + path);
        const where = `${path}, ${colorScheme}, ${width} pixels`;
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where}: too wide`);
        await page.evaluate(axe);
        const found = await page.evaluate((tags) => axe.run({ runOnly: tags }), rules);
        const violations = found.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`);
        assert.deepEqual(violations, [], where);
        assert.ok(found.passes.length > 10, `${where}: axe saw nothing`);
      }
    });
  }
}
console.log("readable");

const focused = "document.activeElement";

async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`${focused}.matches(${JSON.stringify(selector)})`)) return;
  }
  assert.fail(`the keyboard doesn't reach ${selector}`);
}

for (const viewport of [{ width: 320, height: 600 }, { width: 1280, height: 800 }]) {
  await inWindow({ viewport }, async (page) => {
    await page.goto(`${address}/pages/en`);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(`${focused}.getAttribute("href")`), "#content");
    await page.keyboard.press("Enter");
    await tabTo(page, "input[type=search]");
    await page.keyboard.type("MitID");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=MitID");
    assert.equal(await page.locator("mark").first().textContent(), "MitID");
    await tabTo(page, ".hits a");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/countries/denmark#*");
    assert.equal(await page.locator(":target").count(), 1);

    await page.goto(`${address}/pages/en`);
    await tabTo(page, ".matrix-scroll");
    await tabTo(page, ".matrix td a");
    const outline = await page.evaluate(`getComputedStyle(${focused}).outlineStyle`);
    assert.equal(outline, "solid", "the focus is to be seen");
    const cell = await page.evaluate(`${focused}.getAttribute("href")`);
    await page.keyboard.press("Enter");
    await page.waitForURL(address + cell);
    assert.equal(await page.locator(":target h3").count(), 1);
  });
}
console.log("reached by keyboard");

await inWindow({ javaScriptEnabled: false, locale: "ja" }, async (page) => {
  await page.goto(address);
  assert.equal(await page.locator("html").getAttribute("lang"), "ja");
  await page.locator(".matrix td a").first().click();
  await page.locator("a[hreflang=en]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.goto(`${address}/pages/ja/search`);
  await page.locator("input[type=search]").fill("電子");
  await page.locator("form.search button").click();
  await page.locator("mark").first().waitFor();
});
console.log("works without scripts");

await inWindow({ viewport: { width: 375, height: 600 } }, async (page) => {
  await page.goto(`${address}/pages/en`);
  const sticks = await page.evaluate(() => {
    const region = document.querySelector(".matrix-scroll");
    const header = region.querySelector("tbody th[scope=row]");
    const before = header.getBoundingClientRect().left;
    region.scrollLeft = 150;
    return region.scrollLeft === 150 && header.getBoundingClientRect().left === before;
  });
  assert.ok(sticks, "the column of countries stays while the matrix scrolls");
});
console.log("scrolls");

await inWindow({ viewport: { width: 1280, height: 800 } }, async (page) => {
  for (const language of ["ja", "en"]) {
    await page.goto(`${address}/pages/${language}`);
    const astray = await page.evaluate(() => {
      const left = (cell) => cell.getBoundingClientRect().left;
      const marks = document.querySelectorAll(".matrix tfoot td");
      return [...document.querySelectorAll(".matrix thead th[scope=col]:not(.corner)")]
        .filter((heading, i) => left(heading) !== left(marks[i]))
        .map((heading) => heading.textContent);
    });
    assert.deepEqual(astray, [], "each theme's name stands above its marks");
  }
});
console.log("stands in columns");

await browser.close();

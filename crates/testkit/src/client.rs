//! A browser in miniature: keeps cookies, sends forms, and checks every page as a page.

use axum::body::Body;
use axum::http::{Request, Response, header};
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::ids::Key;
use tower::ServiceExt as _;

/// A browser in miniature.
#[derive(Clone)]
pub struct Client {
    router: axum::Router,
    base: String,
    cookies: BTreeMap<String, String>,
    headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers, in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body as text; empty where it is no text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Client {
    /// A browser without cookies, at a municipality.
    pub fn new(router: axum::Router, municipality: &Key) -> Self {
        Self {
            router,
            base: format!("/{municipality}"),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
        }
    }

    /// A browser without cookies, outside any municipality.
    pub fn at_root(router: axum::Router) -> Self {
        Self {
            router,
            base: String::new(),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
        }
    }

    /// Sends `name: value` with every request from here on.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Reads pages in `lang` from here on.
    pub fn read_in(&mut self, lang: &str) {
        self.cookies.insert("styr_language".into(), lang.into());
    }

    /// The value of the cookie `name`; empty where there is none.
    pub fn cookie(&self, name: &str) -> String {
        self.cookies.get(name).cloned().unwrap_or_default()
    }

    /// Carries a cookie that came from elsewhere.
    pub fn carry(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Gets the page at `path` of the municipality (or an address that starts with its name), and checks it.
    pub async fn get(&mut self, path: &str) -> Page {
        let page = self.send("GET", path, &[], None).await;
        if page.is_html() {
            page.check(path);
        }
        page
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let page = self
            .send(
                "POST",
                path,
                &[("content-type", "application/x-www-form-urlencoded")],
                Some(body.finish().into_bytes()),
            )
            .await;
        if page.is_html() {
            page.check(path);
        }
        page
    }

    /// Gets the page with the form, fills `fields` in beside its hidden ones, and sends it to `action`.
    pub async fn submit(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let form = self.get(page).await;
        let token = form.attr("input[name=form_token]", "value");
        let mut all = vec![("form_token", token.as_str())];
        all.extend_from_slice(fields);
        self.post(action, &all).await
    }

    /// Sends any request.
    pub async fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Page {
        let uri = if path.starts_with(&format!("{}/", self.base))
            || path == self.base
            || path.starts_with("//")
            || path.starts_with("/assets")
            || path.starts_with("/language")
        {
            path.trim_start_matches("//").to_owned()
        } else {
            format!("{}{path}", self.base)
        };
        let mut request = Request::builder().method(method).uri(&uri);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in self
            .headers
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .chain(headers.iter().copied())
        {
            request = request.header(name, value);
        }
        let request = request
            .body(body.map_or_else(Body::empty, Body::from))
            .expect("a request");
        let response: Response<Body> = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("a cookie"));
        }
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    value.to_str().unwrap_or_default().to_owned(),
                )
            })
            .collect();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .expect("a body")
            .to_vec();
        Page {
            status,
            headers,
            body: String::from_utf8(bytes.clone()).unwrap_or_default(),
            bytes,
        }
    }

    fn keep(&mut self, cookie: &str) {
        let mut parts = cookie.split(';').map(str::trim);
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else {
            return;
        };
        if parts.any(|part| part == "Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Page {
    /// Whether it is a page.
    pub fn is_html(&self) -> bool {
        self.headers
            .get("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
            && !self.body.is_empty()
    }

    /// Where it leads, when it is a redirect.
    pub fn location(&self) -> &str {
        self.headers.get("location").map_or("", String::as_str)
    }

    /// The page as a tree.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The text of the one element that `selector` finds, with its spaces folded.
    pub fn text(&self, selector: &str) -> String {
        let found = self.texts(selector);
        assert_eq!(
            found.len(),
            1,
            "{selector} finds {} elements in\n{}",
            found.len(),
            self.body
        );
        found.into_iter().next().unwrap_or_default()
    }

    /// The texts of every element that `selector` finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let html = self.html();
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector).map(text_of).collect()
    }

    /// An attribute of the first element that `selector` finds.
    pub fn attr(&self, selector: &str, name: &str) -> String {
        let html = self.html();
        let parsed = Selector::parse(selector).expect("a selector");
        html.select(&parsed)
            .next()
            .and_then(|element| element.value().attr(name))
            .unwrap_or_else(|| panic!("no {name} of {selector} in\n{}", self.body))
            .to_owned()
    }

    /// An attribute of every element that `selector` finds and that has it.
    pub fn attrs(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .filter_map(|element| element.value().attr(name))
            .map(str::to_owned)
            .collect()
    }

    /// The addresses of every link that `selector` finds.
    pub fn links(&self, selector: &str) -> Vec<String> {
        let html = self.html();
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .filter_map(|element| element.value().attr("href"))
            .map(str::to_owned)
            .collect()
    }

    /// The names and values of every field that `selector` finds, as a browser would send them.
    pub fn fields(&self, selector: &str) -> Vec<(String, String)> {
        let html = self.html();
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .filter_map(|field| {
                let element = field.value();
                let is_off = matches!(element.attr("type"), Some("checkbox" | "radio"))
                    && element.attr("checked").is_none();
                let value = if element.name() == "textarea" {
                    field
                        .text()
                        .collect::<String>()
                        .trim_start_matches('\n')
                        .to_owned()
                } else if element.name() == "select" {
                    chosen(field)
                } else {
                    element.attr("value").unwrap_or_default().to_owned()
                };
                (!is_off).then_some((element.attr("name")?.to_owned(), value))
            })
            .collect()
    }

    /// What every page must be (invariant 10): a language, a title, one h1, ids once, labels on
    /// fields, names on images and buttons, no text that is missing from the catalogues.
    pub fn check(&self, path: &str) {
        let html = self.html();
        let all = |selector: &str| -> Vec<ElementRef<'_>> {
            let selector = Selector::parse(selector).expect("a selector");
            html.select(&selector).collect()
        };
        let faults = std::cell::RefCell::new(Vec::new());
        let must = |holds: bool, what: String| {
            if !holds {
                faults.borrow_mut().push(what);
            }
        };
        let lang = all("html")
            .first()
            .and_then(|element| element.value().attr("lang").map(str::to_owned));
        must(
            lang.as_deref()
                .is_some_and(|lang| ["nb", "nn", "sv", "en"].contains(&lang)),
            format!("language {lang:?}"),
        );
        must(
            all("title").iter().any(|title| !text_of(*title).is_empty()),
            "no title".into(),
        );
        must(all("h1").len() == 1, format!("{} h1", all("h1").len()));
        must(
            all("main").len() == 1,
            format!("{} main", all("main").len()),
        );
        must(
            !self.body.contains('⟦'),
            "a text is missing from the catalogues".into(),
        );
        let mut ids = BTreeSet::new();
        for element in all("[id]") {
            let id = element.value().attr("id").unwrap_or_default();
            must(ids.insert(id.to_owned()), format!("id {id} stands twice"));
        }
        for name in ["aria-labelledby", "aria-describedby", "aria-controls"] {
            for element in all(&format!("[{name}]")) {
                for id in element
                    .value()
                    .attr(name)
                    .unwrap_or_default()
                    .split_whitespace()
                {
                    must(
                        ids.contains(id),
                        format!("{name} names {id}, which is not there"),
                    );
                }
            }
        }
        for label in all("label[for]") {
            let id = label.value().attr("for").unwrap_or_default();
            must(
                ids.contains(id),
                format!("a label is for {id}, which is not there"),
            );
        }
        let labelled: BTreeSet<String> = all("label[for]")
            .iter()
            .filter_map(|label| label.value().attr("for"))
            .map(str::to_owned)
            .collect();
        for field in all("input:not([type=hidden]):not([type=submit]), select, textarea") {
            let value = field.value();
            let named = value.attr("aria-label").is_some()
                || value.attr("aria-labelledby").is_some()
                || value.attr("id").is_some_and(|id| labelled.contains(id))
                || field
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .any(|ancestor| ancestor.value().name() == "label");
            must(named, format!("a field without a label: {}", field.html()));
        }
        for image in all("img") {
            must(
                image.value().attr("alt").is_some(),
                format!("an image without alt: {}", image.html()),
            );
        }
        for button in all("button, a[href]") {
            let named = !text_of(button).is_empty()
                || button.value().attr("aria-label").is_some()
                || button.value().attr("aria-labelledby").is_some()
                || button.html().contains("alt=");
            must(
                named,
                format!("a control without a name: {}", button.html()),
            );
        }
        must(
            all("[style], script:not([src]), [onclick]").is_empty(),
            "inline style or script".into(),
        );
        for form in all("form[method=post]") {
            must(
                form.value().attr("action").is_some(),
                format!("a form without an action: {}", form.html()),
            );
        }
        let faults = faults.into_inner();
        assert!(
            faults.is_empty(),
            "{path}: {}\n{}",
            faults.join("; "),
            self.body
        );
    }
}

/// The value of the option that is chosen, else of the first one, as a browser would send it.
fn chosen(select: ElementRef<'_>) -> String {
    let options = Selector::parse("option").expect("a selector");
    let mut all = select.select(&options);
    let first = all.next();
    let is_chosen = |option: &ElementRef<'_>| option.value().attr("selected").is_some();
    first
        .filter(is_chosen)
        .or_else(|| all.find(is_chosen))
        .or(first)
        .and_then(|option| option.value().attr("value"))
        .unwrap_or_default()
        .to_owned()
}

fn text_of(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

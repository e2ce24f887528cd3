//! What is printed for the person at the terminal, in their language.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use styr_domain::text::Lang;
use styr_i18n::{Arg, Texts};

/// The person at the terminal and the language they read.
#[derive(Clone, Copy)]
pub(crate) struct Terminal {
    texts: &'static Texts,
}

impl Terminal {
    /// Speaks `lang`, or what the environment asks for.
    pub(crate) fn new(lang: Option<Lang>) -> Self {
        let of_environment = || {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok());
            set.into_iter()
                .find(|value| !value.is_empty())
                .and_then(|value| Lang::parse(language_of(&value)))
        };
        Self {
            texts: Texts::of(lang.or_else(of_environment).unwrap_or(Lang::En)),
        }
    }

    pub(crate) fn texts(self) -> &'static Texts {
        self.texts
    }

    /// Prints the text `key` as a line of the result.
    pub(crate) fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> io::Result<()> {
        self.print(&self.texts.format(key, args))
    }

    /// Prints a line of the result.
    #[expect(
        clippy::unused_self,
        reason = "what is printed goes to the person at this terminal"
    )]
    pub(crate) fn print(self, line: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        writeln!(out, "{line}")?;
        out.flush()
    }

    /// Prints a line that is not part of the result.
    #[expect(
        clippy::unused_self,
        reason = "what is printed goes to the person at this terminal"
    )]
    pub(crate) fn remark(self, line: &str) {
        // Where standard error is closed there is nobody to tell.
        let _ = writeln!(io::stderr().lock(), "{line}");
    }

    /// Asks the question `key`; without anyone to answer the answer is no.
    pub(crate) fn confirms(self, key: &str) -> io::Result<bool> {
        if !io::stdin().is_terminal() {
            return Ok(false);
        }
        let mut out = io::stderr().lock();
        write!(out, "{} ", self.texts.get(key))?;
        out.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        Ok(matches!(
            answer.trim().to_lowercase().as_str(),
            "j" | "ja" | "y" | "yes"
        ))
    }
}

/// `nn` of `nn_NO.UTF-8`.
fn language_of(locale: &str) -> &str {
    locale.split(['_', '.', '@']).next().unwrap_or(locale)
}

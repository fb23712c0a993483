//! How do the results keep what was measured before? `benches/RESULTS.md` is a head and a section for each part; who
//! measures a part puts its section in the place of the former one, so that a long run can be made in several. Called
//! by the bench of the programs.

/// How a section begins, before its title.
const SECTION: &str = "## ";

/// The text with this head and this section, whose title is `title`; `order` has the titles of all sections in their
/// order. Sections that `order` does not know stay where they are.
pub(crate) fn replaced(text: &str, head: &str, title: &str, section: &str, order: &[&str]) -> String {
    let mut sections = sections(text);
    let section = section.trim_end().to_owned();
    let place = |title: &str| order.iter().position(|known| *known == title);
    match sections.iter().position(|this| title_of(this) == title) {
        Some(index) => sections[index] = section,
        None => {
            let later = |this: &String| place(title_of(this)).is_some_and(|this| Some(this) > place(title));
            let index = sections.iter().position(later).unwrap_or(sections.len());
            sections.insert(index, section);
        }
    }
    sections.iter().fold(head.trim_end().to_owned(), |text, section| text + "\n\n" + section) + "\n"
}

/// What comes after the head.
fn sections(text: &str) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with(SECTION) {
            sections.push(String::new());
        }
        if let Some(section) = sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        }
    }
    sections.into_iter().map(|section| section.trim_end().to_owned()).collect()
}

fn title_of(section: &str) -> &str {
    section.lines().next().unwrap_or_default().trim_start_matches(SECTION)
}

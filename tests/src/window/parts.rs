//! Parts of the view by what a screen reader calls them.

use serde_json::{Value, json};

use super::{Element, Failure, Window};

/// Finds the first shown element of a role with a name.
const FIND: &str = r#"
const [role, name] = arguments;
const selectors = {
  article: 'article, [role=article]',
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  dialog: 'dialog, [role=dialog], [role=alertdialog]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  image: 'img, [role=img]',
  link: 'a[href], [role=link]',
  list: 'ul, ol, [role=list], [role=listbox]',
  option: 'option, [role=option]',
  searchbox: 'input[type=search], [role=searchbox]',
  status: 'output, [role=status]',
  textbox: 'input:not([type]), input[type=text], input[type=url], textarea, [role=textbox]',
};
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const byIds = (ids) => plain(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
const named = (element) => {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return byIds(labelledBy);
  if (element.hasAttribute('aria-label')) return plain(element.getAttribute('aria-label'));
  if (element.labels?.length) return plain([...element.labels].map((label) => label.textContent).join(' '));
  if (element.alt !== undefined) return plain(element.alt);
  return plain(element.textContent);
};
const shown = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true })
  && !element.closest('[aria-hidden=true], [inert]');
return [...document.querySelectorAll(selectors[role] ?? `[role=${role}]`)].find((element) => shown(element) && named(element) === name) ?? null;
"#;

impl Window {
    /// The part with this role and name; none where it is not shown.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn find(&self, role: &str, name: &str) -> Result<Option<Element>, Failure> {
        let answer = self.script(FIND, &[json!(role), json!(name)])?;
        Ok(Element::from_answer(&answer))
    }

    /// The part with this role and name, as soon as it is shown.
    ///
    /// # Errors
    /// Where it is not shown in time.
    pub fn wait_for(&self, role: &str, name: &str) -> Result<Element, Failure> {
        self.until(&format!("the {role} \"{name}\" is shown"), |window| {
            Ok(window.find(role, name)?.is_some())
        })?;
        self.find(role, name)?
            .ok_or_else(|| Failure::new(format!("the {role} \"{name}\" was gone at once")))
    }

    /// Waits until no part with this role and name is shown.
    ///
    /// # Errors
    /// Where it stays.
    pub fn wait_until_gone(&self, role: &str, name: &str) -> Result<(), Failure> {
        self.until(&format!("the {role} \"{name}\" is gone"), |window| {
            Ok(window.find(role, name)?.is_none())
        })
    }

    /// Clicks the part with this role and name, as soon as it is shown.
    ///
    /// # Errors
    /// Where it is not shown in time, or something lies over it.
    pub fn click(&self, role: &str, name: &str) -> Result<(), Failure> {
        let part = self.wait_for(role, name)?;
        self.driver.click(&part)
    }

    /// Types into the part with this role and name.
    ///
    /// # Errors
    /// Where it is not shown in time or takes no text.
    pub fn type_into(&self, role: &str, name: &str, text: &str) -> Result<(), Failure> {
        let part = self.wait_for(role, name)?;
        self.driver.clear(&part)?;
        self.driver.type_into(&part, text)
    }

    /// Whether the part with this role and name has the focus.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn has_focus(&self, role: &str, name: &str) -> Result<bool, Failure> {
        let Some(part) = self.find(role, name)? else {
            return Ok(false);
        };
        let answer = self.script(
            "return document.activeElement === arguments[0]",
            &[part.as_argument()],
        )?;
        Ok(answer == Value::Bool(true))
    }
}

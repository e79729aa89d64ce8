//! An object of the accessibility bus, asked for what a screen reader reads out of it.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use zbus::{Connection, OwnedObjectPath, OwnedVariant, Structure, Type, Variant};

use crate::window::Failure;

/// The place that stands for none.
const NOTHING: &str = "/org/a11y/atspi/null";
const OF_OBJECTS: &str = "org.a11y.atspi.Accessible";
const OF_TEXTS: &str = "org.a11y.atspi.Text";
const OF_PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Bits of an object's state (`AtspiStateType`).
const FOCUSED: u64 = 1 << 12;
const SHOWING: u64 = 1 << 25;

/// Where an object is: the process that answers for it, and its name there.
pub(super) type Place = (String, OwnedObjectPath);

/// An object as a screen reader reads it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What it is: "push button", "heading", "list item".
    pub role: String,
    /// What it is called.
    pub name: String,
    /// The words in it, those of objects within it left out.
    pub text: String,
    /// Whether keys go to it.
    pub is_focused: bool,
    /// Whether it is on the screen, scrolled out of sight or not.
    pub is_shown: bool,
    /// What else is told: "level", "live", "setsize".
    pub attributes: HashMap<String, String>,
    /// How many objects it lies within.
    pub depth: usize,
}

pub(super) fn place_of(value: OwnedVariant) -> Option<Place> {
    let both = Structure::try_from(value).ok()?;
    match both.fields() {
        [Variant::Str(process), Variant::ObjectPath(path)] => {
            Some((process.to_string(), path.to_owned().into()))
        }
        _ => None,
    }
}

pub(super) async fn spoken(
    bus: &Connection,
    place: &Place,
    depth: usize,
) -> Result<Spoken, Failure> {
    let (role,): (u32,) = ask(bus, place, OF_OBJECTS, "GetRole").await?;
    let (states,): (Vec<u32>,) = ask(bus, place, OF_OBJECTS, "GetState").await?;
    let states = states
        .iter()
        .rev()
        .fold(0_u64, |all, half| all << 32 | u64::from(*half));
    let (attributes,): (HashMap<String, String>,) = ask(bus, place, OF_OBJECTS, "GetAttributes")
        .await
        .unwrap_or_default();
    Ok(Spoken {
        role: role_name(role),
        name: name(bus, place).await?,
        text: text(bus, place).await.unwrap_or_default(),
        is_focused: states & FOCUSED != 0,
        is_shown: states & SHOWING != 0,
        attributes,
        depth,
    })
}

/// The roles that the window has, by the numbers of `AtspiRole`: the page's process tells no names of roles.
const ROLES: [(u32, &str); 40] = [
    (7, "check box"),
    (11, "combo box"),
    (14, "desktop frame"),
    (16, "dialog"),
    (20, "filler"),
    (23, "frame"),
    (27, "image"),
    (29, "label"),
    (31, "list"),
    (32, "list item"),
    (33, "menu"),
    (35, "menu item"),
    (39, "panel"),
    (40, "password text"),
    (43, "push button"),
    (44, "radio button"),
    (49, "scroll pane"),
    (50, "separator"),
    (51, "slider"),
    (52, "spin button"),
    (54, "status bar"),
    (55, "table"),
    (61, "text"),
    (62, "toggle button"),
    (73, "paragraph"),
    (75, "application"),
    (79, "entry"),
    (81, "caption"),
    (83, "heading"),
    (85, "section"),
    (87, "form"),
    (88, "link"),
    (95, "document web"),
    (98, "list box"),
    (99, "grouping"),
    (101, "notification"),
    (105, "block quote"),
    (109, "article"),
    (110, "landmark"),
    (116, "static"),
];

fn role_name(number: u32) -> String {
    let known = ROLES.iter().find(|(role, _)| *role == number);
    known.map_or_else(|| format!("role {number}"), |(_, name)| (*name).to_owned())
}

pub(super) async fn children(bus: &Connection, place: &Place) -> Result<Vec<Place>, Failure> {
    let (children,): (Vec<Place>,) = ask(bus, place, OF_OBJECTS, "GetChildren").await?;
    if !children.is_empty() {
        return Ok(children);
    }
    // The view of a page has one child, of the page's own process, and names it only by its number.
    let (process, path) = place;
    let answer = bus
        .call_method(
            Some(process.as_str()),
            path.as_str(),
            Some(OF_OBJECTS),
            "GetChildAtIndex",
            &(0_i32,),
        )
        .await?;
    let (child,): (Place,) = answer.body().deserialize()?;
    Ok(if child.1.as_str() == NOTHING {
        Vec::new()
    } else {
        vec![child]
    })
}

async fn name(bus: &Connection, (process, path): &Place) -> Result<String, Failure> {
    let answer = bus
        .call_method(
            Some(process.as_str()),
            path.as_str(),
            Some(OF_PROPERTIES),
            "Get",
            &(OF_OBJECTS, "Name"),
        )
        .await?;
    let (name,): (OwnedVariant,) = answer.body().deserialize()?;
    Ok(String::try_from(name).unwrap_or_default())
}

async fn text(bus: &Connection, (process, path): &Place) -> Result<String, Failure> {
    /// To the end.
    const END: i32 = -1;
    let answer = bus
        .call_method(
            Some(process.as_str()),
            path.as_str(),
            Some(OF_TEXTS),
            "GetText",
            &(0_i32, END),
        )
        .await?;
    let (text,): (String,) = answer.body().deserialize()?;
    Ok(text)
}

async fn ask<T: DeserializeOwned + Type>(
    bus: &Connection,
    (process, path): &Place,
    interface: &str,
    method: &str,
) -> Result<T, Failure> {
    let answer = bus
        .call_method(
            Some(process.as_str()),
            path.as_str(),
            Some(interface),
            method,
            &(),
        )
        .await?;
    Ok(answer.body().deserialize()?)
}

pub(super) fn path(text: &str) -> Result<OwnedObjectPath, Failure> {
    Ok(OwnedObjectPath::try_from(text)?)
}

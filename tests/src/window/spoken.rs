//! What a screen reader is told of the window: the tree and the events of the accessibility bus (AT-SPI 2), which
//! Orca reads. Nothing here looks into the page.

mod object;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
    time::{Duration, Instant},
};

use futures::StreamExt;
use zbus::{
    Connection, MatchRule, Message, MessageStream, OwnedVariant, connection::Builder, message,
};

use self::object::{Place, children, path, place_of, spoken};
use super::{Failure, PATIENCE};
use crate::bus::Bus;

pub use self::object::Spoken;

const REGISTRY: &str = "org.a11y.atspi.Registry";
const ROOT: &str = "/org/a11y/atspi/accessible/root";
const OF_EVENTS: &str = "org.a11y.atspi.Event.Object";

/// A tree with more objects than this goes round in a circle.
const OBJECTS: usize = 20_000;

/// Something that a screen reader is told while it happens.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Told {
    /// Keys go to an object of this role and name from now on.
    Focus(String, String),
    /// Words are to be read out wherever the reader is.
    Said(String),
}

/// A screen reader that listens.
pub struct ScreenReader {
    bus: Connection,
    told: Arc<Mutex<Vec<Told>>>,
}

impl ScreenReader {
    /// Listens on the accessibility bus that this bus knows of.
    ///
    /// # Errors
    /// Where there is none.
    pub fn on(bus: &Bus) -> Result<Self, Failure> {
        let address = zbus::block_on(accessibility_bus(bus))?;
        let told = Arc::new(Mutex::new(Vec::new()));
        let (say, ready) = mpsc::channel();
        let (heard, place) = (Arc::clone(&told), address.clone());
        thread::spawn(move || {
            zbus::block_on(async {
                match events(&place).await {
                    Ok((bus, stream)) => {
                        let _ = say.send(Ok(()));
                        listen(&bus, stream, &heard).await;
                    }
                    Err(error) => {
                        let _ = say.send(Err(error));
                    }
                }
            });
        });
        ready
            .recv()
            .map_err(|_| Failure::new("the screen reader ended"))??;
        let bus = zbus::block_on(Builder::address(address.as_str()).build())?;
        Ok(Self { bus, told })
    }

    /// All objects of the window, each before those within it.
    ///
    /// # Errors
    /// Where the bus does not answer.
    pub fn tree(&self) -> Result<Vec<Spoken>, Failure> {
        zbus::block_on(async {
            let mut seen = HashSet::new();
            let mut found = Vec::new();
            let root: Place = (REGISTRY.to_owned(), path(ROOT)?);
            let mut waiting = vec![(root, 0)];
            while let Some((place, depth)) = waiting.pop() {
                if found.len() > OBJECTS {
                    return Err(Failure::new("the tree has no end"));
                }
                if !seen.insert(place.clone()) {
                    continue;
                }
                // Objects go while the tree is read.
                let Ok(object) = spoken(&self.bus, &place, depth).await else {
                    continue;
                };
                found.push(object);
                let children = children(&self.bus, &place).await.unwrap_or_default();
                waiting.extend(children.into_iter().rev().map(|child| (child, depth + 1)));
            }
            Ok(found)
        })
    }

    /// The object of this role and name, as soon as it is told of as shown.
    ///
    /// # Errors
    /// Where it is not told of in time.
    pub fn wait_for(&self, role: &str, name: &str) -> Result<Spoken, Failure> {
        let mut found = None;
        self.until(&format!("the {role} \"{name}\" is there"), |reader| {
            let tree = reader.tree()?;
            found = tree
                .into_iter()
                .find(|one| one.role == role && one.name == name && one.is_shown);
            Ok(found.is_some())
        })?;
        found.ok_or_else(|| Failure::new(format!("the {role} \"{name}\" was gone at once")))
    }

    /// All that lies within the object of this role and name.
    ///
    /// # Errors
    /// Where it is not told of in time.
    pub fn within(&self, role: &str, name: &str) -> Result<Vec<Spoken>, Failure> {
        self.wait_for(role, name)?;
        let tree = self.tree()?;
        let mut rest = tree
            .into_iter()
            .skip_while(|one| one.role != role || one.name != name || !one.is_shown);
        let depth = rest.next().map_or(usize::MAX, |one| one.depth);
        Ok(rest.take_while(|one| one.depth > depth).collect())
    }

    /// Waits until the reader hears that keys go to this object.
    ///
    /// # Errors
    /// Where it is not told in time.
    pub fn until_focus(&self, role: &str, name: &str) -> Result<(), Failure> {
        self.until(
            &format!("the focus is on the {role} \"{name}\""),
            |reader| {
                let focus = reader.focus();
                Ok(focus.is_some_and(|(its_role, its_name)| its_role == role && its_name == name))
            },
        )
    }

    /// The role and the name of what the reader last heard that keys go to.
    #[must_use]
    pub fn focus(&self) -> Option<(String, String)> {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.iter().rev().find_map(|one| match one {
            Told::Focus(role, name) => Some((role.clone(), name.clone())),
            Told::Said(_) => None,
        })
    }

    /// Waits until these words are read out by themselves.
    ///
    /// # Errors
    /// Where nobody says them in time.
    pub fn until_said(&self, words: &str) -> Result<(), Failure> {
        self.until(&format!("\"{words}\" is said"), |reader| {
            let told = reader.told.lock().unwrap_or_else(PoisonError::into_inner);
            Ok(told.contains(&Told::Said(words.to_owned())))
        })
    }

    /// Waits until something is so.
    ///
    /// # Errors
    /// Where it is not so in time, or asking fails.
    pub fn until(
        &self,
        what: &str,
        mut is_so: impl FnMut(&Self) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if is_so(self)? {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        Err(Failure::new(format!(
            "waited in vain until {what}; told so far: {told:?}"
        )))
    }
}

async fn accessibility_bus(bus: &Bus) -> Result<String, Failure> {
    let answer = bus
        .connect()
        .await?
        .call_method(
            Some("org.a11y.Bus"),
            "/org/a11y/bus",
            Some("org.a11y.Bus"),
            "GetAddress",
            &(),
        )
        .await?;
    let (address,): (String,) = answer.body().deserialize()?;
    Ok(address)
}

/// Has the programs on the bus tell what happens in them: they are silent while nobody asks.
async fn events(address: &str) -> Result<(Connection, MessageStream), Failure> {
    let bus = Builder::address(address).build().await?;
    let rule = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .interface(OF_EVENTS)
        .build()?;
    // On a connection of its own: while events wait to be read, no answer comes through.
    let ears = Builder::address(address).build().await?;
    let stream = MessageStream::for_match_rule(rule, &ears, None).await?;
    for event in [
        "object:state-changed:focused",
        "object:children-changed:add",
    ] {
        let wanted: (&str, Vec<&str>, &str) = (event, Vec::new(), "");
        bus.call_method(
            Some(REGISTRY),
            "/org/a11y/atspi/registry",
            Some(REGISTRY),
            "RegisterEvent",
            &wanted,
        )
        .await?;
    }
    Ok((bus, stream))
}

async fn listen(bus: &Connection, mut stream: MessageStream, told: &Mutex<Vec<Told>>) {
    while let Some(Ok(message)) = stream.next().await {
        if let Some(news) = news(bus, &message).await {
            told.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(news);
        }
    }
}

/// The arguments of an event: what exactly, two numbers, a value, and properties of its object.
type Event = (
    String,
    i32,
    i32,
    OwnedVariant,
    HashMap<String, OwnedVariant>,
);
/// The same as the page's process tells of children: the object itself at the end, as older programs have it.
type OlderEvent = (String, i32, i32, OwnedVariant, Place);

/// What an event is to a screen reader; none where it is nothing.
async fn news(bus: &Connection, message: &Message) -> Option<Told> {
    /// The state is on.
    const ON: i32 = 1;
    let header = message.header();
    let place: Place = (
        header.sender()?.to_string(),
        path(header.path()?.as_str()).ok()?,
    );
    let body = message.body();
    let (detail, state, value) = match body.deserialize::<Event>() {
        Ok((detail, state, _, value, _)) => (detail, state, value),
        Err(_) => {
            let (detail, state, _, value, _): OlderEvent = body.deserialize().ok()?;
            (detail, state, value)
        }
    };
    match (header.member()?.as_str(), detail.as_str()) {
        ("StateChanged", "focused") if state == ON => {
            let object = spoken(bus, &place, 0).await.ok()?;
            Some(Told::Focus(object.role, object.name))
        }
        // Orca reads out what comes into a live region.
        ("ChildrenChanged", "add") => {
            let region = spoken(bus, &place, 0).await.ok()?;
            let is_live = region.attributes.get("container-live")? != "off";
            let child = spoken(bus, &place_of(value)?, 0).await.ok()?;
            is_live.then_some(Told::Said(child.text))
        }
        _ => None,
    }
}

//! Ingredients and steps that a recipe's page keeps in its data alone.

use serde_json::Value;

use crate::{
    Block, ListItem, Run, document::folded, letters::letters, model::plain_text, sources::json_ld,
};

/// A recipe's blocks with the ingredients and steps that its data name and its page, in
/// larger part, does not show.
pub(in crate::body) fn completed(mut blocks: Vec<Block>, nodes: &[Value]) -> Vec<Block> {
    let recipe = nodes.iter().find(|node| json_ld::is_a(node, &["Recipe"]));
    let Some(recipe) = recipe else {
        return blocks;
    };
    let said = letters(&plain_text(&blocks));
    let ingredients = texts_of(&recipe["recipeIngredient"]);
    let steps = texts_of(&recipe["recipeInstructions"]);
    let is_missing = |texts: &[String]| {
        let shown = texts.iter().filter(|text| said.contains(&letters(text)));
        shown.count() * 2 < texts.len()
    };
    let first_step = steps.first().map(|step| letters(step)).and_then(|step| {
        blocks
            .iter()
            .position(|block| letters(&plain_text(std::slice::from_ref(block))).contains(&step))
    });
    if is_missing(&steps) {
        blocks.push(list_of(&steps, Order::Numbered));
    }
    if is_missing(&ingredients) {
        let at = first_step.unwrap_or(blocks.len() - usize::from(is_missing(&steps)));
        blocks.insert(at, list_of(&ingredients, Order::Free));
    }
    blocks
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Free,
    Numbered,
}

fn list_of(texts: &[String], order: Order) -> Block {
    let items = texts.iter().map(|text| ListItem {
        blocks: vec![Block::Paragraph {
            runs: vec![Run::plain(text.as_str())],
        }],
    });
    Block::List {
        ordered: order == Order::Numbered,
        start: 1,
        items: items.collect(),
    }
}

/// The texts of a list, of steps (`HowToStep`) or of sections of steps (`HowToSection`).
fn texts_of(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => text
            .lines()
            .map(folded)
            .filter(|line| !line.is_empty())
            .collect(),
        Value::Array(parts) => parts.iter().flat_map(texts_of).collect(),
        Value::Object(part) => match (part.get("itemListElement"), part.get("text")) {
            (Some(steps @ Value::Array(_)), _) => texts_of(steps),
            (_, Some(text)) => texts_of(text),
            _ => part.get("name").map(texts_of).unwrap_or_default(),
        },
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ingredients_stand_before_the_steps_that_the_page_shows() {
        let step = "Boil the mussels in cider until they open.";
        let shown = vec![
            Block::Paragraph {
                runs: vec![Run::plain("A dish from the harbor of Halm.")],
            },
            Block::Paragraph {
                runs: vec![Run::plain(step)],
            },
        ];
        let data = [json!({
            "@type": "Recipe",
            "recipeIngredient": ["1 kg mussels", "500 ml cider"],
            "recipeInstructions": [{"@type": "HowToStep", "text": step}],
        })];
        assert_eq!(
            plain_text(&completed(shown, &data)),
            format!("A dish from the harbor of Halm.\n1 kg mussels\n500 ml cider\n{step}")
        );
    }
}

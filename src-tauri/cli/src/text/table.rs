//! A table with aligned columns.

use unicode_width::UnicodeWidthStr;

use super::{one_line, shortened};

/// Between two columns.
const GAP: &str = "  ";
/// A column that stretches is never narrower.
const NARROWEST: usize = 24;

/// How a column is set.
#[derive(Clone, Copy)]
pub struct Column {
    title: &'static str,
    set: Set,
}

#[derive(Clone, Copy, PartialEq)]
enum Set {
    Left,
    Right,
    Stretching,
}

impl Column {
    /// A column as wide as its widest cell.
    pub const fn fixed(title: &'static str) -> Self {
        Self {
            title,
            set: Set::Left,
        }
    }

    /// A column of numbers.
    pub const fn number(title: &'static str) -> Self {
        Self {
            title,
            set: Set::Right,
        }
    }

    /// A column that takes the room that is left.
    pub const fn stretching(title: &'static str) -> Self {
        Self {
            title,
            set: Set::Stretching,
        }
    }
}

/// Rows under titles.
pub struct Table<const COLUMNS: usize> {
    columns: [Column; COLUMNS],
    rows: Vec<[String; COLUMNS]>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// A table without rows.
    pub fn new(columns: [Column; COLUMNS]) -> Self {
        let titles = columns.map(|column| column.title.to_owned());
        Self {
            columns,
            rows: vec![titles],
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells.map(|cell| one_line(&cell)));
    }

    /// The table in lines of at most this width, where its fixed columns allow it.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let widths = self.widths(width);
        self.rows
            .iter()
            .map(|row| {
                let cells = row.iter().zip(&self.columns).zip(widths);
                let set: Vec<String> = cells
                    .map(|((cell, column), width)| cell_of(cell, column.set, width))
                    .collect();
                set.join(GAP).trim_end().to_owned()
            })
            .collect()
    }

    fn widths(&self, width: usize) -> [usize; COLUMNS] {
        let widest = |column: usize| {
            self.rows
                .iter()
                .map(|row| row[column].width())
                .max()
                .unwrap_or(0)
        };
        let mut widths: [usize; COLUMNS] = std::array::from_fn(widest);
        let stretches = |column: &Column| column.set == Set::Stretching;
        if let Some(place) = self.columns.iter().position(stretches) {
            let others: usize = widths.iter().sum::<usize>() - widths[place];
            let taken = others + GAP.len() * COLUMNS.saturating_sub(1);
            widths[place] = widths[place].min(width.saturating_sub(taken).max(NARROWEST));
        }
        widths
    }
}

fn cell_of(cell: &str, set: Set, width: usize) -> String {
    let cell = shortened(cell, width);
    let fill = " ".repeat(width.saturating_sub(cell.width()));
    match set {
        Set::Right => fill + &cell,
        Set::Left | Set::Stretching => cell + &fill,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_one_another_and_the_last_one_gives_way() {
        let mut table = Table::new([
            Column::fixed("ID"),
            Column::number("WORDS"),
            Column::stretching("HEADLINE"),
        ]);
        table.row([
            "a1b2".into(),
            "696".into(),
            "A harbor town keeps watch on its coast".into(),
        ]);
        table.row(["c3".into(), "1204".into(), "港の朝".into()]);
        assert_eq!(
            table.lines(38),
            [
                "ID    WORDS  HEADLINE",
                "a1b2    696  A harbor town keeps watc…",
                "c3     1204  港の朝",
            ]
        );
    }
}

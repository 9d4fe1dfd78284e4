//! The picture as data.

use std::collections::BTreeSet;

/// A letter in a small box, filled or empty.
pub type Flag = (&'static str, bool);

/// A node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// Its name among the nodes.
    pub id: String,
    /// Its column.
    pub column: usize,
    /// What is written on it.
    pub label: String,
    /// What else a reader is told.
    pub words: String,
    /// Marks at its end.
    pub flags: Vec<Flag>,
    /// Drawn with a broken border.
    pub dashed: bool,
    /// What was laid over the picture uses it.
    pub hit: bool,
}

impl Node {
    /// The whole of it in words.
    pub fn spoken(&self) -> String {
        let mut words = self.label.clone();
        for more in [self.words.as_str(), if self.hit { "used by what you pasted" } else { "" }] {
            if !more.is_empty() {
                words.push_str(": ");
                words.push_str(more);
            }
        }
        words
    }
}

/// A line, by ids of nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it starts.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// It holds under a condition only.
    pub dashed: bool,
}

/// Nodes and lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// The nodes, from top to bottom in each column.
    pub nodes: Vec<Node>,
    /// The lines, from left to right.
    pub lines: Vec<Line>,
}

/// Where an arrow key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    First,
    Last,
}

impl Graph {
    /// Adds a node, once.
    pub fn add(&mut self, node: Node) {
        if !self.has(&node.id) {
            self.nodes.push(node);
        }
    }

    /// Adds a line, once.
    pub fn line(&mut self, from: &str, to: &str, dashed: bool) {
        if !self.lines.iter().any(|line| line.from == from && line.to == to) {
            self.lines.push(Line { from: from.to_owned(), to: to.to_owned(), dashed });
        }
    }

    /// Whether there is a node of this name.
    pub fn has(&self, id: &str) -> bool {
        self.nodes.iter().any(|node| node.id == id)
    }

    /// The nodes of a column.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(move |node| node.column == column)
    }

    /// Everything on a way that leads through a node, the node included.
    pub fn through(&self, id: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        for forward in [true, false] {
            let mut open = vec![id];
            let mut seen = BTreeSet::new();
            while let Some(node) = open.pop() {
                let Some(node) = self.nodes.iter().find(|known| known.id == node) else { continue };
                if seen.insert(node.id.as_str()) {
                    open.extend(self.beside(&node.id, forward));
                }
            }
            found.append(&mut seen);
        }
        found
    }

    /// What lines lead to from a node.
    fn beside<'g>(&'g self, id: &'g str, forward: bool) -> impl Iterator<Item = &'g str> {
        self.lines.iter().filter_map(move |line| {
            let (here, there) = if forward { (&line.from, &line.to) } else { (&line.to, &line.from) };
            (here == id).then_some(there.as_str())
        })
    }

    /// Where a key leads from a node: up and down its column, along a line to the sides, and to the ends of the column.
    pub(super) fn step(&self, id: &str, step: Step) -> Option<&str> {
        let node = self.nodes.iter().find(|node| node.id == id)?;
        let column: Vec<&str> = self.column(node.column).map(|node| node.id.as_str()).collect();
        let at = column.iter().position(|other| *other == id)?;
        match step {
            Step::Up => column.get(at.checked_sub(1)?).copied(),
            Step::Down => column.get(at + 1).copied(),
            Step::First => column.first().copied(),
            Step::Last => column.last().copied(),
            Step::Left => self.beside(&node.id, false).next(),
            Step::Right => self.beside(&node.id, true).next(),
        }
    }
}

/// A label cut to a width; the whole of it is in the node's name and in the table.
pub(super) fn shortened(label: &str, width: usize) -> String {
    // A letter of the picture's font is 6.6 units wide.
    let most = width * 10 / 66;
    if label.chars().count() <= most {
        label.to_owned()
    } else {
        label.chars().take(most.saturating_sub(1)).chain(['…']).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph() -> Graph {
        let mut graph = Graph::default();
        for (id, column) in [("a", 0), ("b", 1), ("c", 1), ("d", 2)] {
            graph.add(Node { id: id.to_owned(), column, ..Node::default() });
        }
        for (from, to) in [("a", "b"), ("a", "c"), ("c", "d")] {
            graph.line(from, to, false);
        }
        graph
    }

    #[test]
    fn keys_lead_along_columns_and_lines() {
        let graph = graph();
        assert_eq!(graph.step("a", Step::Right), Some("b"));
        assert_eq!(graph.step("b", Step::Down), Some("c"));
        assert_eq!(graph.step("c", Step::Right), Some("d"));
        assert_eq!(graph.step("b", Step::Right), None);
        assert_eq!(graph.step("d", Step::Left), Some("c"));
        assert_eq!(graph.step("c", Step::First), Some("b"));
        assert_eq!(graph.step("b", Step::Up), None);
    }

    #[test]
    fn ways_lead_through_a_node_in_both_directions() {
        assert_eq!(graph().through("c"), BTreeSet::from(["a", "c", "d"]));
        assert_eq!(graph().through("b"), BTreeSet::from(["a", "b"]));
    }

    #[test]
    fn labels_are_cut() {
        assert_eq!(shortened("abcdefgh", 66), "abcdefgh");
        assert_eq!(shortened("abcdefghijk", 66), "abcdefghi…");
    }
}

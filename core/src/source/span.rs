//! Byte spans, and their translation to what people and editors count.

/// A half-open byte range of a source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end`; offsets beyond 4 GiB saturate (no reader accepts such a text).
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end) }
    }

    /// The text this span covers, empty when it does not fit `source`.
    pub fn slice(self, source: &str) -> &str {
        source.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, end: Span) -> Span {
        Span { start: self.start.min(end.start), end: self.end.max(end.end) }
    }
}

/// A place as people count it: both numbers start at 1, columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Finds lines by binary search; made once per text.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Indexes the line starts of `source`. A line ends after `\n`.
    pub fn new(source: &str) -> Self {
        let mut starts = vec![0];
        let ends = source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        starts.extend(ends.map(|(offset, _)| u32::try_from(offset + 1).unwrap_or(u32::MAX)));
        Self { starts }
    }

    /// How many lines the text has; a final line end does not open another.
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The position of a byte offset. Offsets inside a character count as its start, those past the end as the end.
    pub fn position(&self, source: &str, offset: u32) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default() as usize;
        let mut end = (offset as usize).min(source.len());
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        let column = source.get(start..end).map_or(0, |text| text.chars().count());
        let human = |zero_based: usize| u32::try_from(zero_based + 1).unwrap_or(u32::MAX);
        Position { line: human(line), column: human(column) }
    }

    /// The byte offset of a position; columns past the end of a line stop at its end.
    pub fn offset(&self, source: &str, position: Position) -> u32 {
        let line = self.line_span(source, position.line);
        let text = line.slice(source);
        let skip = position.column.saturating_sub(1) as usize;
        let inside = text.char_indices().nth(skip).map_or(text.len(), |(offset, _)| offset);
        line.start.saturating_add(u32::try_from(inside).unwrap_or(u32::MAX))
    }

    /// Line `number` (from 1) without its line end; empty past the end of the text.
    pub fn line_span(&self, source: &str, number: u32) -> Span {
        let index = number.saturating_sub(1) as usize;
        let Some(start) = self.starts.get(index).map(|start| *start as usize) else {
            return Span::new(source.len(), source.len());
        };
        let end = self.starts.get(index + 1).map_or(source.len(), |next| *next as usize - 1);
        let text = source.get(start..end).unwrap_or_default();
        Span::new(start, start + text.trim_end_matches('\r').len())
    }

    /// How many UTF-16 code units of the whole text precede a byte offset: what a browser's selection counts.
    pub fn utf16_offset(source: &str, offset: u32) -> usize {
        source.get(..offset as usize).unwrap_or(source).encode_utf16().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_characters_and_utf16() {
        let text = "a: é\n𝄞b: 1\r\n";
        let index = LineIndex::new(text);
        let offset = u32::try_from(text.find('b').unwrap()).unwrap();
        assert_eq!(index.position(text, offset), Position { line: 2, column: 2 });
        assert_eq!(LineIndex::utf16_offset(text, offset), 7);
        assert_eq!(index.line_span(text, 2).slice(text), "𝄞b: 1");
    }

    proptest! {
        #[test]
        fn position_and_offset_are_inverse(text in "[a-z\u{e9}\u{1d11e}\n]{0,80}", at in 0usize..80) {
            let index = LineIndex::new(&text);
            let offset = text.char_indices().map(|(offset, _)| offset).nth(at).unwrap_or(text.len());
            let offset = u32::try_from(offset).unwrap();
            prop_assert_eq!(index.offset(&text, index.position(&text, offset)), offset);
        }
    }
}

//! Arenas addressed by `u32`. Slot 0 is the empty element, so that 0 means "none" and a look-up cannot fail.

/// Elements of one kind, never removed.
#[derive(Clone, Debug)]
pub(crate) struct Arena<T> {
    items: Vec<T>,
    nil: T,
}

impl<T: Default> Default for Arena<T> {
    fn default() -> Self {
        Self { items: vec![T::default()], nil: T::default() }
    }
}

impl<T: Default> Arena<T> {
    /// The element; the empty one for an id that was never given out.
    #[inline]
    pub(crate) fn at(&self, id: u32) -> &T {
        self.items.get(id as usize).unwrap_or(&self.nil)
    }

    /// The element to change; changes of an id that was never given out are lost.
    #[inline]
    pub(crate) fn at_mut(&mut self, id: u32) -> &mut T {
        self.items.get_mut(id as usize).unwrap_or(&mut self.nil)
    }

    /// Adds an element and gives its id.
    pub(crate) fn push(&mut self, item: T) -> u32 {
        let id = self.next_id();
        self.items.push(item);
        id
    }

    /// The id the next element will get; also how many slots there are.
    pub(crate) fn next_id(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// All ids but the empty one.
    pub(crate) fn ids(&self) -> std::ops::Range<u32> {
        1..self.next_id()
    }
}

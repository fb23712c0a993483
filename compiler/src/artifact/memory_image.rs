//! The initial contents of memories: active data segments become images that the loader maps, so that start-up
//! does not grow with their size.
//!
//! Of the segments up to the first one, in whatever memory, whose effect is not known now, by a non-constant offset
//! or because it would trap, those into memories that the module defines are part of the images. The rest is left
//! to the runtime, whose order of application stays that of the module.

use crate::module::{Data, Memory, ModuleInfo, SegmentMode, scan};
use std::collections::BTreeMap;
use wasmc_abi::MAP_ALIGN_BYTES;
use wasmc_abi::tables::ImageChunk;

/// Most chunks for one memory: each is a mapping of its own.
const CHUNKS_MAX: usize = 8;

/// Bytes of zeros from which a hole is worth a chunk boundary.
const HOLE_BYTES: u64 = 65_536;

/// Bytes by which an image may exceed the pages that hold data before it is not worth it.
const FILL_BYTES_MAX: u64 = 4 << 20;

/// Images of all memories, and the bytes of the segments that are in none.
#[derive(Debug, Default)]
pub struct MemoryImages {
    images: Vec<MemoryImage>,
    /// Section `.wasmc.data`.
    pub(super) data: Vec<u8>,
    /// For each data segment, where its bytes lie in `data`; `None` if they are part of an image.
    pub(super) segments: Vec<Option<u64>>,
}

/// Initial contents of one memory.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct MemoryImage {
    /// Where the bytes go.
    pub(super) chunks: Vec<ImageChunk>,
    /// Section `.wasmc.image.N`.
    pub(super) bytes: Vec<u8>,
}

/// Pages of [`MAP_ALIGN_BYTES`] by number.
type Pages = BTreeMap<u64, Vec<u8>>;

impl MemoryImages {
    /// Those of a module.
    pub fn new(module: &ModuleInfo<'_>) -> MemoryImages {
        let mut made = MemoryImages { segments: vec![Some(0); module.data.len()], ..MemoryImages::default() };
        let is_known = |segment: &Data<'_>| known_start(segment, &module.memories).is_some();
        let unknown = module.data.iter().position(|segment| !is_known(segment));
        let known = &module.data[..unknown.unwrap_or(module.data.len())];
        for (memory, index) in module.memories.iter().zip(0..) {
            let image = made.add_memory(known, &module.memories, memory, index);
            made.images.push(image);
        }
        for (segment, start) in module.data.iter().zip(&mut made.segments) {
            if let Some(start) = start {
                *start = made.data.len() as u64;
                made.data.extend_from_slice(segment.bytes);
            }
        }
        made
    }

    /// The image of memory `index`.
    pub(super) fn chunks(&self, index: usize) -> &[ImageChunk] {
        &self.images[index].chunks
    }

    /// The memories that have an image, with the section's bytes.
    pub(super) fn sections(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let images = self.images.iter().enumerate().filter(|(_, image)| !image.bytes.is_empty());
        images.map(|(memory, image)| (memory, &image.bytes[..]))
    }

    /// Makes the image of one memory of the `known` segments into it.
    fn add_memory(
        &mut self,
        known: &[Data<'_>],
        memories: &[Memory],
        memory: &Memory,
        index: u32,
    ) -> MemoryImage {
        if memory.imported || memory.shared {
            return MemoryImage::default();
        }
        let (mut pages, mut applied) = (Pages::new(), Vec::new());
        for (segment, number) in known.iter().zip(0..) {
            if let Some((target, start)) = known_start(segment, memories).flatten()
                && target == index
            {
                copy(&mut pages, start, segment.bytes);
                applied.push(number);
            }
        }
        pages.retain(|_, bytes| bytes.iter().any(|byte| *byte != 0));
        let Some(mut image) = image(&pages) else { return MemoryImage::default() };
        image.end_at(memory.min_bytes());
        for number in applied {
            let number: usize = number;
            self.segments[number] = None;
        }
        image
    }
}

/// Memory and address of an active segment that fits for sure, nothing for one that is not active; `None` for one
/// that may trap, or go where only the runtime knows.
fn known_start(segment: &Data<'_>, memories: &[Memory]) -> Option<Option<(u32, u64)>> {
    let SegmentMode::Active { target, offset } = &segment.mode else { return Some(None) };
    let start = scan::constant(offset)?;
    let end = start.checked_add(segment.bytes.len() as u64)?;
    (end <= memories[*target as usize].min_bytes()).then_some(Some((*target, start)))
}

impl MemoryImage {
    /// Ends the last chunk with the memory, which need not end with a page.
    fn end_at(&mut self, len_bytes: u64) {
        if let Some(last) = self.chunks.last_mut() {
            last.len_bytes = last.len_bytes.min(len_bytes - last.memory_offset);
        }
    }
}

fn copy(pages: &mut Pages, mut start: u64, mut bytes: &[u8]) {
    while !bytes.is_empty() {
        let in_page = (start % MAP_ALIGN_BYTES) as usize;
        let (now, later) = bytes.split_at(bytes.len().min(MAP_ALIGN_BYTES as usize - in_page));
        let page = pages.entry(start / MAP_ALIGN_BYTES).or_insert_with(|| vec![0; MAP_ALIGN_BYTES as usize]);
        page[in_page..in_page + now.len()].copy_from_slice(now);
        start += now.len() as u64;
        bytes = later;
    }
}

/// Puts pages into chunks; `None` where they are too scattered.
fn image(pages: &Pages) -> Option<MemoryImage> {
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for &page in pages.keys() {
        match ranges.last_mut() {
            Some((_, end)) if page - *end < HOLE_BYTES / MAP_ALIGN_BYTES => *end = page + 1,
            _ => ranges.push((page, page + 1)),
        }
    }
    while ranges.len() > CHUNKS_MAX {
        let smallest = (1..ranges.len()).min_by_key(|&next| ranges[next].0 - ranges[next - 1].1)?;
        let (_, end) = ranges.remove(smallest);
        ranges[smallest - 1].1 = end;
    }
    let all_pages: u64 = ranges.iter().map(|(start, end)| end - start).sum();
    if (all_pages - pages.len() as u64) * MAP_ALIGN_BYTES > FILL_BYTES_MAX {
        return None;
    }
    let mut image = MemoryImage::default();
    for (start, end) in ranges {
        image.chunks.push(ImageChunk {
            memory_offset: start * MAP_ALIGN_BYTES,
            section_offset: image.bytes.len() as u64,
            len_bytes: (end - start) * MAP_ALIGN_BYTES,
        });
        for page in start..end {
            match pages.get(&page) {
                Some(bytes) => image.bytes.extend_from_slice(bytes),
                None => image.bytes.resize(image.bytes.len() + MAP_ALIGN_BYTES as usize, 0),
            }
        }
    }
    Some(image)
}

#[cfg(test)]
mod tests {
    use super::{Pages, copy, image};
    use wasmc_abi::MAP_ALIGN_BYTES;

    #[track_caller]
    fn check(segments: &[(u64, usize)], expected: &[(u64, u64)]) {
        let mut pages = Pages::new();
        for &(start, len) in segments {
            copy(&mut pages, start, &vec![7; len]);
        }
        let image = image(&pages).unwrap();
        let chunks: Vec<_> =
            image.chunks.iter().map(|chunk| (chunk.memory_offset, chunk.len_bytes)).collect();
        assert_eq!(chunks, expected);
        assert_eq!(
            image.bytes.iter().filter(|byte| **byte == 7).count(),
            segments.iter().map(|(_, len)| len).sum()
        );
    }

    #[test]
    fn near_segments_share_a_chunk() {
        check(&[(1024, 10), (40_000, 10)], &[(0, 3 * MAP_ALIGN_BYTES)]);
        check(&[(16_380, 8)], &[(0, 2 * MAP_ALIGN_BYTES)]);
    }

    #[test]
    fn holes_are_left_out() {
        check(&[(0, 1), (1 << 20, 1)], &[(0, MAP_ALIGN_BYTES), (1 << 20, MAP_ALIGN_BYTES)]);
    }

    #[test]
    fn the_smallest_holes_are_filled_beyond_eight_chunks() {
        let segments: Vec<_> = (0..9).map(|n| (n << 20, 1)).chain([(9 << 20, 1)]).collect();
        let mut pages = Pages::new();
        for &(start, len) in &segments {
            copy(&mut pages, start, &vec![7; len]);
        }
        assert_eq!(image(&pages).unwrap().chunks.len(), 8);
        copy(&mut pages, 4 << 30, &[1]);
        copy(&mut pages, 1 << 30, &[1]);
        copy(&mut pages, 2 << 30, &[1]);
        copy(&mut pages, 3 << 30, &[1]);
        copy(&mut pages, 5 << 30, &[1]);
        assert!(image(&pages).is_none(), "the fill is larger than it is worth");
    }
}

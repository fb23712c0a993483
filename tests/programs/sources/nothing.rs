//! Why is this empty? The manifest beside it only names packages whose sources the tests compile; cargo wants a
//! library all the same. Never compiled.

;; Edge values of operators on the bits of vectors, and tests of all lanes.

(module
  (func (export "v128.not") (param v128) (result v128) (v128.not (local.get 0)))
  (func (export "v128.and") (param v128 v128) (result v128) (v128.and (local.get 0) (local.get 1)))
  (func (export "v128.andnot") (param v128 v128) (result v128) (v128.andnot (local.get 0) (local.get 1)))
  (func (export "v128.or") (param v128 v128) (result v128) (v128.or (local.get 0) (local.get 1)))
  (func (export "v128.xor") (param v128 v128) (result v128) (v128.xor (local.get 0) (local.get 1)))
  (func (export "v128.bitselect") (param v128 v128 v128) (result v128) (v128.bitselect (local.get 0) (local.get 1) (local.get 2)))
  (func (export "v128.any_true") (param v128) (result i32) (v128.any_true (local.get 0)))
  (func (export "i8x16.all_true") (param v128) (result i32) (i8x16.all_true (local.get 0)))
  (func (export "i8x16.bitmask") (param v128) (result i32) (i8x16.bitmask (local.get 0)))
  (func (export "i16x8.all_true") (param v128) (result i32) (i16x8.all_true (local.get 0)))
  (func (export "i16x8.bitmask") (param v128) (result i32) (i16x8.bitmask (local.get 0)))
  (func (export "i32x4.all_true") (param v128) (result i32) (i32x4.all_true (local.get 0)))
  (func (export "i32x4.bitmask") (param v128) (result i32) (i32x4.bitmask (local.get 0)))
  (func (export "i64x2.all_true") (param v128) (result i32) (i64x2.all_true (local.get 0)))
  (func (export "i64x2.bitmask") (param v128) (result i32) (i64x2.bitmask (local.get 0)))
)

(assert_return (invoke "v128.not" (v128.const i32x4 0 1 -1 0x80000000)) (v128.const i32x4 -1 -2 0 0x7fffffff))
(assert_return (invoke "v128.not" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i32x4 0x80000000 0x7ffffffe -3 1))
(assert_return (invoke "v128.not" (v128.const i32x4 0x55555555 7 31 32)) (v128.const i32x4 0xaaaaaaaa -8 -32 -33))
(assert_return (invoke "v128.not" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -54 0x80b583ea 0xf0000000 0x3fffffff))

(assert_return (invoke "v128.and" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "v128.and" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0x7ffffffe 1 2 30))
(assert_return (invoke "v128.and" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x5555555 0 0 0))
(assert_return
  (invoke "v128.and"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 1 0 0xffffffe 0x40000000))
(assert_return
  (invoke "v128.and" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 1 0xfffffff 0x80000000))
(assert_return
  (invoke "v128.and"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0 1 0 2))
(assert_return (invoke "v128.and" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 21 0 21 0))

(assert_return (invoke "v128.andnot" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "v128.andnot" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 1 0x80000000 0 -32))
(assert_return
  (invoke "v128.andnot" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x50000000 7 31 32))
(assert_return
  (invoke "v128.andnot"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 52 0x7f4a7c15 1 0x80000000))
(assert_return
  (invoke "v128.andnot" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0 0xf0000000 0))
(assert_return
  (invoke "v128.andnot"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x7fffffff 0x80000000 2 -4))
(assert_return (invoke "v128.andnot" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x55555540 7 10 32))

(assert_return (invoke "v128.or" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "v128.or" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -1 0xd5555555 7 -1))
(assert_return (invoke "v128.or" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x5fffffff 0xc0000007 31 33))
(assert_return
  (invoke "v128.or"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000035 0x7f4a7c17 -1 0xd5555555))
(assert_return
  (invoke "v128.or" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 53 0x7f4a7c15 -1 0xc0000000))
(assert_return
  (invoke "v128.or"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 -1 0x80000003 -2))
(assert_return (invoke "v128.or" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x5555555f 39 63 0x7f4a7c35))

(assert_return (invoke "v128.xor" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "v128.xor" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0x80000001 0xd5555554 5 -31))
(assert_return (invoke "v128.xor" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x5aaaaaaa 0xc0000007 31 33))
(assert_return
  (invoke "v128.xor"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000034 0x7f4a7c17 0xf0000001 0x95555555))
(assert_return
  (invoke "v128.xor" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 53 0x7f4a7c14 0xf0000000 0x40000000))
(assert_return
  (invoke "v128.xor"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 -2 0x80000003 -4))
(assert_return (invoke "v128.xor" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x5555554a 39 42 0x7f4a7c35))

(assert_return
  (invoke "v128.bitselect"
    (v128.const i32x4 0x12345678 0 0 0xf0f0f0f)
    (v128.const i32x4 0x87654321 0 0xf0f0f0f0 0)
    (v128.const i32x4 0 0 0 0))
  (v128.const i32x4 0x87654321 0 0xf0f0f0f0 0))
(assert_return
  (invoke "v128.bitselect"
    (v128.const i32x4 0x12345678 0 0 0xf0f0f0f)
    (v128.const i32x4 0x87654321 0 0xf0f0f0f0 0)
    (v128.const i32x4 -1 -1 -1 -1))
  (v128.const i32x4 0x12345678 0 0 0xf0f0f0f))
(assert_return
  (invoke "v128.bitselect"
    (v128.const i32x4 0x12345678 0 0 0xf0f0f0f)
    (v128.const i32x4 0x87654321 0 0xf0f0f0f0 0)
    (v128.const i32x4 0xff00ff 0xf0f0f0f0 0xff00ff 0xf0f0f0f0))
  (v128.const i32x4 0x87344378 0 0xf000f000 0))
(assert_return
  (invoke "v128.bitselect"
    (v128.const i32x4 0x12345678 0 0 0xf0f0f0f)
    (v128.const i32x4 0x87654321 0 0xf0f0f0f0 0)
    (v128.const i32x4 1 0 0 0))
  (v128.const i32x4 0x87654320 0 0xf0f0f0f0 0))

(assert_return (invoke "v128.any_true" (v128.const i32x4 0 1 -1 0x80000000)) (i32.const 1))
(assert_return (invoke "v128.any_true" (v128.const i32x4 0x7fffffff 0x80000001 2 -2)) (i32.const 1))
(assert_return (invoke "v128.any_true" (v128.const i32x4 0x55555555 7 31 32)) (i32.const 1))
(assert_return (invoke "v128.any_true" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)) (i32.const 1))
(assert_return (invoke "v128.any_true" (v128.const i32x4 0 0 0 0)) (i32.const 0))
(assert_return (invoke "v128.any_true" (v128.const i32x4 -1 -1 -1 -1)) (i32.const 1))
(assert_return (invoke "v128.any_true" (v128.const i32x4 0 0 0 0x80000000)) (i32.const 1))
(assert_return (invoke "v128.any_true" (v128.const i32x4 1 1 1 1)) (i32.const 1))

(assert_return (invoke "i8x16.all_true" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (i32.const 0))
(assert_return (invoke "i8x16.all_true" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (i32.const 0))
(assert_return (invoke "i8x16.all_true" (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)) (i32.const 0))
(assert_return
  (invoke "i8x16.all_true" (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
  (i32.const 1))
(assert_return (invoke "i8x16.all_true" (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 128)) (i32.const 0))
(assert_return (invoke "i8x16.all_true" (v128.const i8x16 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1)) (i32.const 1))

(assert_return (invoke "i8x16.bitmask" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (i32.const 0x80ac))
(assert_return (invoke "i8x16.bitmask" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (i32.const 0xac8))
(assert_return (invoke "i8x16.bitmask" (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)) (i32.const 0))
(assert_return
  (invoke "i8x16.bitmask" (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
  (i32.const 0xffff))
(assert_return (invoke "i8x16.bitmask" (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 128)) (i32.const 0x8000))
(assert_return (invoke "i8x16.bitmask" (v128.const i8x16 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1)) (i32.const 0))

(assert_return (invoke "i16x8.all_true" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)) (i32.const 0))
(assert_return (invoke "i16x8.all_true" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)) (i32.const 1))
(assert_return (invoke "i16x8.all_true" (v128.const i16x8 0 0 0 0 0 0 0 0)) (i32.const 0))
(assert_return (invoke "i16x8.all_true" (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1)) (i32.const 1))
(assert_return (invoke "i16x8.all_true" (v128.const i16x8 0 0 0 0 0 0 0 0x8000)) (i32.const 0))
(assert_return (invoke "i16x8.all_true" (v128.const i16x8 1 1 1 1 1 1 1 1)) (i32.const 1))

(assert_return (invoke "i16x8.bitmask" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)) (i32.const 172))
(assert_return (invoke "i16x8.bitmask" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)) (i32.const 128))
(assert_return (invoke "i16x8.bitmask" (v128.const i16x8 0 0 0 0 0 0 0 0)) (i32.const 0))
(assert_return (invoke "i16x8.bitmask" (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1)) (i32.const 255))
(assert_return (invoke "i16x8.bitmask" (v128.const i16x8 0 0 0 0 0 0 0 0x8000)) (i32.const 128))
(assert_return (invoke "i16x8.bitmask" (v128.const i16x8 1 1 1 1 1 1 1 1)) (i32.const 0))

(assert_return (invoke "i32x4.all_true" (v128.const i32x4 0 1 -1 0x80000000)) (i32.const 0))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 0x7fffffff 0x80000001 2 -2)) (i32.const 1))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 0x55555555 7 31 32)) (i32.const 1))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)) (i32.const 1))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 0 0 0 0)) (i32.const 0))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 -1 -1 -1 -1)) (i32.const 1))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 0 0 0 0x80000000)) (i32.const 0))
(assert_return (invoke "i32x4.all_true" (v128.const i32x4 1 1 1 1)) (i32.const 1))

(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 0 1 -1 0x80000000)) (i32.const 12))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 0x7fffffff 0x80000001 2 -2)) (i32.const 10))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 0x55555555 7 31 32)) (i32.const 0))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)) (i32.const 8))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 0 0 0 0)) (i32.const 0))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 -1 -1 -1 -1)) (i32.const 15))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 0 0 0 0x80000000)) (i32.const 8))
(assert_return (invoke "i32x4.bitmask" (v128.const i32x4 1 1 1 1)) (i32.const 0))

(assert_return (invoke "i64x2.all_true" (v128.const i64x2 0 1)) (i32.const 0))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 -1 0x8000000000000000)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 2 -2)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 0x5555555555555555 7)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 63 64)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 53 0x9e3779b97f4a7c15)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 0 0)) (i32.const 0))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 -1 -1)) (i32.const 1))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 0 0x8000000000000000)) (i32.const 0))
(assert_return (invoke "i64x2.all_true" (v128.const i64x2 1 1)) (i32.const 1))

(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 0 1)) (i32.const 0))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 -1 0x8000000000000000)) (i32.const 3))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001)) (i32.const 2))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 2 -2)) (i32.const 2))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 0x5555555555555555 7)) (i32.const 0))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 63 64)) (i32.const 0))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 53 0x9e3779b97f4a7c15)) (i32.const 2))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)) (i32.const 2))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 0 0)) (i32.const 0))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 -1 -1)) (i32.const 3))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 0 0x8000000000000000)) (i32.const 2))
(assert_return (invoke "i64x2.bitmask" (v128.const i64x2 1 1)) (i32.const 0))

;; Edge values of operators that make lanes wider or narrower.

(module
  (func (export "i8x16.narrow_i16x8_s") (param v128 v128) (result v128) (i8x16.narrow_i16x8_s (local.get 0) (local.get 1)))
  (func (export "i8x16.narrow_i16x8_u") (param v128 v128) (result v128) (i8x16.narrow_i16x8_u (local.get 0) (local.get 1)))
  (func (export "i16x8.extadd_pairwise_i8x16_s") (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_s (local.get 0)))
  (func (export "i16x8.extadd_pairwise_i8x16_u") (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_u (local.get 0)))
  (func (export "i16x8.narrow_i32x4_s") (param v128 v128) (result v128) (i16x8.narrow_i32x4_s (local.get 0) (local.get 1)))
  (func (export "i16x8.narrow_i32x4_u") (param v128 v128) (result v128) (i16x8.narrow_i32x4_u (local.get 0) (local.get 1)))
  (func (export "i16x8.extend_low_i8x16_s") (param v128) (result v128) (i16x8.extend_low_i8x16_s (local.get 0)))
  (func (export "i16x8.extend_high_i8x16_s") (param v128) (result v128) (i16x8.extend_high_i8x16_s (local.get 0)))
  (func (export "i16x8.extend_low_i8x16_u") (param v128) (result v128) (i16x8.extend_low_i8x16_u (local.get 0)))
  (func (export "i16x8.extend_high_i8x16_u") (param v128) (result v128) (i16x8.extend_high_i8x16_u (local.get 0)))
  (func (export "i16x8.extmul_low_i8x16_s") (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_s (local.get 0) (local.get 1)))
  (func (export "i16x8.extmul_high_i8x16_s") (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_s (local.get 0) (local.get 1)))
  (func (export "i16x8.extmul_low_i8x16_u") (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_u (local.get 0) (local.get 1)))
  (func (export "i16x8.extmul_high_i8x16_u") (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_u (local.get 0) (local.get 1)))
  (func (export "i32x4.extadd_pairwise_i16x8_s") (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_s (local.get 0)))
  (func (export "i32x4.extadd_pairwise_i16x8_u") (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_u (local.get 0)))
  (func (export "i32x4.extend_low_i16x8_s") (param v128) (result v128) (i32x4.extend_low_i16x8_s (local.get 0)))
  (func (export "i32x4.extend_high_i16x8_s") (param v128) (result v128) (i32x4.extend_high_i16x8_s (local.get 0)))
  (func (export "i32x4.extend_low_i16x8_u") (param v128) (result v128) (i32x4.extend_low_i16x8_u (local.get 0)))
  (func (export "i32x4.extend_high_i16x8_u") (param v128) (result v128) (i32x4.extend_high_i16x8_u (local.get 0)))
  (func (export "i32x4.dot_i16x8_s") (param v128 v128) (result v128) (i32x4.dot_i16x8_s (local.get 0) (local.get 1)))
  (func (export "i32x4.extmul_low_i16x8_s") (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_s (local.get 0) (local.get 1)))
  (func (export "i32x4.extmul_high_i16x8_s") (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_s (local.get 0) (local.get 1)))
  (func (export "i32x4.extmul_low_i16x8_u") (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_u (local.get 0) (local.get 1)))
  (func (export "i32x4.extmul_high_i16x8_u") (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_u (local.get 0) (local.get 1)))
  (func (export "i64x2.extend_low_i32x4_s") (param v128) (result v128) (i64x2.extend_low_i32x4_s (local.get 0)))
  (func (export "i64x2.extend_high_i32x4_s") (param v128) (result v128) (i64x2.extend_high_i32x4_s (local.get 0)))
  (func (export "i64x2.extend_low_i32x4_u") (param v128) (result v128) (i64x2.extend_low_i32x4_u (local.get 0)))
  (func (export "i64x2.extend_high_i32x4_u") (param v128) (result v128) (i64x2.extend_high_i32x4_u (local.get 0)))
  (func (export "i64x2.extmul_low_i32x4_s") (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_s (local.get 0) (local.get 1)))
  (func (export "i64x2.extmul_high_i32x4_s") (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_s (local.get 0) (local.get 1)))
  (func (export "i64x2.extmul_low_i32x4_u") (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_u (local.get 0) (local.get 1)))
  (func (export "i64x2.extmul_high_i32x4_u") (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_u (local.get 0) (local.get 1)))
)

(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i8x16 0 1 255 128 127 128 2 254 0 1 255 128 127 128 2 254))
(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i8x16 127 7 15 16 53 127 127 128 16 53 127 127 128 0 1 255))
(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i8x16 0 1 255 128 127 128 2 254 2 254 127 7 15 16 53 127))
(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i8x16 127 7 15 16 53 127 127 128 1 255 128 127 128 2 254 127))
(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i8x16 0 1 255 128 127 128 2 254 53 127 127 128 0 1 255 128))
(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i8x16 127 7 15 16 53 127 127 128 254 127 7 15 16 53 127 127))
(assert_return
  (invoke "i8x16.narrow_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i8x16 0 1 255 128 127 128 2 254 255 128 127 128 2 254 127 7))

(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i8x16 0 1 0 0 255 0 2 0 0 1 0 0 255 0 2 0))
(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i8x16 255 7 15 16 53 255 255 0 16 53 255 255 0 0 1 0))
(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i8x16 0 1 0 0 255 0 2 0 2 0 255 7 15 16 53 255))
(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i8x16 255 7 15 16 53 255 255 0 1 0 0 255 0 2 0 255))
(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i8x16 0 1 0 0 255 0 2 0 53 255 255 0 0 1 0 0))
(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i8x16 255 7 15 16 53 255 255 0 0 255 7 15 16 53 255 255))
(assert_return
  (invoke "i8x16.narrow_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i8x16 0 1 0 0 255 0 2 0 0 0 255 0 2 0 255 7))

(assert_return
  (invoke "i16x8.extadd_pairwise_i8x16_s" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 1 -129 0 0 92 15 74 -49))
(assert_return
  (invoke "i16x8.extadd_pairwise_i8x16_s" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 33 96 1 -129 0 0 92 15))

(assert_return
  (invoke "i16x8.extadd_pairwise_i8x16_u" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 1 383 256 256 92 15 74 207))
(assert_return
  (invoke "i16x8.extadd_pairwise_i8x16_u" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 33 352 1 383 256 256 92 15))

(assert_return
  (invoke "i16x8.narrow_i32x4_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i16x8 0 1 -1 0x8000 0 1 -1 0x8000))
(assert_return
  (invoke "i16x8.narrow_i32x4_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i16x8 0x7fff 0x8000 2 -2 -2 0x7fff 7 31))
(assert_return
  (invoke "i16x8.narrow_i32x4_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i16x8 0x7fff 7 31 32 0x7fff 0x8000 0 1))
(assert_return
  (invoke "i16x8.narrow_i32x4_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i16x8 53 0x7fff 0x7fff 0x8000 0x8000 2 -2 0x7fff))
(assert_return
  (invoke "i16x8.narrow_i32x4_s"
    (v128.const i32x4 0 1 -1 0x80000000)
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i16x8 0 1 -1 0x8000 53 0x7fff 0x7fff 0x8000))
(assert_return
  (invoke "i16x8.narrow_i32x4_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i16x8 0x7fff 0x8000 2 -2 0x8000 0x7fff 0x8000 2))
(assert_return
  (invoke "i16x8.narrow_i32x4_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i16x8 0x7fff 7 31 32 31 32 53 0x7fff))

(assert_return
  (invoke "i16x8.narrow_i32x4_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i16x8 0 1 0 0 0 1 0 0))
(assert_return
  (invoke "i16x8.narrow_i32x4_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i16x8 -1 0 2 0 0 -1 7 31))
(assert_return
  (invoke "i16x8.narrow_i32x4_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i16x8 -1 7 31 32 -1 0 0 1))
(assert_return
  (invoke "i16x8.narrow_i32x4_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i16x8 53 -1 -1 0 0 2 0 -1))
(assert_return
  (invoke "i16x8.narrow_i32x4_u"
    (v128.const i32x4 0 1 -1 0x80000000)
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i16x8 0 1 0 0 53 -1 -1 0))
(assert_return
  (invoke "i16x8.narrow_i32x4_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i16x8 -1 0 2 0 0 -1 0 2))
(assert_return
  (invoke "i16x8.narrow_i32x4_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i16x8 -1 7 31 32 31 32 53 -1))

(assert_return
  (invoke "i16x8.extend_low_i8x16_s" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 0 1 -1 -128 127 -127 2 -2))
(assert_return
  (invoke "i16x8.extend_low_i8x16_s" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 16 17 112 -16 0 1 -1 -128))

(assert_return
  (invoke "i16x8.extend_high_i8x16_s" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 85 7 7 8 53 21 15 -64))
(assert_return
  (invoke "i16x8.extend_high_i8x16_s" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 127 -127 2 -2 85 7 7 8))

(assert_return
  (invoke "i16x8.extend_low_i8x16_u" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 0 1 255 128 127 129 2 254))
(assert_return
  (invoke "i16x8.extend_low_i8x16_u" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 16 17 112 240 0 1 255 128))

(assert_return
  (invoke "i16x8.extend_high_i8x16_u" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i16x8.extend_high_i8x16_u" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 127 129 2 254 85 7 7 8))

(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 0 1 1 0x4000 0x3f01 0x3f01 4 4))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i16x8 -256 0 112 16 0 127 127 -256))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i16x8 0x1730 -336 0 -64 -16 0xf780 0x3790 0x7f0))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i16x8 0x5a5 784 -112 0 53 -21 0xf880 0xe040))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 0x7f0 0xf791 224 32 0 7 -7 0xfc00))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i16x8 0 16 -17 0xc800 0xf810 0 2 2))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i16x8 240 0xfbc0 0x700 -272 0 -16 0 -128))

(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 0x1c39 49 49 64 0xaf9 441 225 0x1000))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i16x8 -254 0xd5d5 14 -14 680 371 147 120))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i16x8 0 -2 -85 -896 889 0xfc08 106 -42))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i16x8 0xf810 34 -224 0xfab0 0 7 -8 0xe580))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 0x1a4b 0xf595 30 128 0x550 119 784 -128))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i16x8 0xd580 889 -889 16 -106 0x6f9 105 -448))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i16x8 -127 0x3f80 254 254 170 -14 595 56))

(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 0 1 -511 0x4000 0x3f01 0x4101 4 0xfc04))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i16x8 0xf00 0 112 0xef10 0 127 0x807f 256))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i16x8 0x1730 0x13b0 0 192 0xff0 0x880 0x3790 0x78f0))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i16x8 0x5a5 784 0x690 0 53 0x14eb 0x780 0x5f40))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 0x7f0 0x891 224 0xee20 0 7 0x6f9 0x400))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i16x8 0 16 0x10ef 0x3800 0x7710 0 2 -766))
(assert_return
  (invoke "i16x8.extmul_low_i8x16_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i16x8 240 0xcc0 0x700 0xff0 0 240 0 128))

(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i16x8 0x1c39 49 49 64 0xaf9 441 225 0x9000))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i16x8 0x7e02 0x2ad5 14 0x6f2 680 371 147 120))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i16x8 0 254 0x54ab 896 889 0x408 106 0x14d6))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i16x8 0x810 34 0x6f20 0x4fb0 0 7 0x7f8 0x1a80))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i16x8 0x1a4b 0xa95 30 0xbe80 0x550 119 784 0x780))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i16x8 0x2a80 889 903 16 0x3496 0x6f9 105 0x540))
(assert_return
  (invoke "i16x8.extmul_high_i8x16_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i16x8 0x7e81 0x4080 254 0x7ffe 170 0x6f2 595 56))

(assert_return (invoke "i32x4.extadd_pairwise_i16x8_s" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 1 0xffff7fff 0 0))
(assert_return (invoke "i32x4.extadd_pairwise_i16x8_s" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i32x4 0x555c 31 0x7c4a 0xffffcfff))

(assert_return (invoke "i32x4.extadd_pairwise_i16x8_u" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 1 0x17fff 0x10000 0x10000))
(assert_return (invoke "i32x4.extadd_pairwise_i16x8_u" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i32x4 0x555c 31 0x7c4a 0xcfff))

(assert_return (invoke "i32x4.extend_low_i16x8_s" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0 1 -1 0xffff8000))
(assert_return (invoke "i32x4.extend_low_i16x8_s" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i32x4 0x5555 7 15 16))

(assert_return (invoke "i32x4.extend_high_i16x8_s" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0x7fff 0xffff8001 2 -2))
(assert_return (invoke "i32x4.extend_high_i16x8_s" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i32x4 53 0x7c15 0xfff 0xffffc000))

(assert_return (invoke "i32x4.extend_low_i16x8_u" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0 1 0xffff 0x8000))
(assert_return (invoke "i32x4.extend_low_i16x8_u" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i32x4 0x5555 7 15 16))

(assert_return (invoke "i32x4.extend_high_i16x8_u" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0x7fff 0x8001 2 0xfffe))
(assert_return (invoke "i32x4.extend_high_i16x8_u" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i32x4 53 0x7c15 0xfff 0xc000))

(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 1 0x40000001 0x7ffe0002 8))
(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i32x4 0x556c3 0x8452b 0xfff2c000 0x4fff))
(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i32x4 -2 0xfffc2aab 0xffff8001 0xffff0840))
(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i32x4 0x554e 0x7ff0 0xffe6785f 0xeaaaa002))
(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i32x4 0x7c15 0x1ffff001 0xffff8001 0xfffe))
(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i32x4 0x1aaa9 345 0x19b3a9 0x3c113eb))
(assert_return
  (invoke "i32x4.dot_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i32x4 0xffff8000 0x3fff0001 0x1fffc 0xaa9c))

(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0 1 1 0x40000000))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i32x4 0x55550 371 0x7453b 0xfff0))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i32x4 0 -2 0xffffaaab 0xfffc8000))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i32x4 0x5555 -7 0xfff88000 0x7fff0))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i32x4 0 0x7c15 0xfffff001 0x20000000))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i32x4 0xffff5556 0x25553 105 240))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i32x4 0 0xffff8000 0xffff8001 0x3fff8000))

(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0x3fff0001 0x3fff0001 4 4))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i32x4 0xfff2c000 0 0xfff 0x4000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i32x4 0x77ff1 0xfff80010 106 0xffff07d6))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i32x4 0xffe58035 0xf82a 0xffffe002 0xeaaac000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i32x4 0 0xffff8001 -2 0x10000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i32x4 848 0x19b059 0x7c0d3eb 0xfc004000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i32x4 0xfffe 0xfffe 0xaaaa -14))

(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0 1 0xfffe0001 0x40000000))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i32x4 0x55550 371 0x7453b 0xfff0))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i32x4 0 0xfffe 0x5554aaab 0x38000))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i32x4 0x5555 0x6fff9 0x78000 0x7fff0))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i32x4 0 0x7c15 0xffef001 0x60000000))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i32x4 0x55545556 0x25553 105 240))
(assert_return
  (invoke "i32x4.extmul_low_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i32x4 0 0x8000 0x7ffe8001 0x40008000))

(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i32x4 0x3fff0001 0x40010001 4 0xfffc0004))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i32x4 0x27c000 0 0xfff 0xbfff4000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i32x4 0x77ff1 0x80010 106 0x7c1407d6))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i32x4 0x1a8035 0xf82a 0xffee002 0x3fffc000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i32x4 0 0x8001 0x1fffe 0x7fff0000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i32x4 848 0x19b059 0x7c0d3eb 0xbff4000))
(assert_return
  (invoke "i32x4.extmul_high_i16x8_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i32x4 0xfffe 0x7ffffffe 0xaaaa 0x6fff2))

(assert_return (invoke "i64x2.extend_low_i32x4_s" (v128.const i32x4 0 1 -1 0x80000000)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.extend_low_i32x4_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i64x2 0x7fffffff 0xffffffff80000001))
(assert_return (invoke "i64x2.extend_low_i32x4_s" (v128.const i32x4 0x55555555 7 31 32))
  (v128.const i64x2 0x55555555 7))
(assert_return (invoke "i64x2.extend_low_i32x4_s" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 53 0x7f4a7c15))

(assert_return (invoke "i64x2.extend_high_i32x4_s" (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i64x2 -1 0xffffffff80000000))
(assert_return (invoke "i64x2.extend_high_i32x4_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i64x2 2 -2))
(assert_return (invoke "i64x2.extend_high_i32x4_s" (v128.const i32x4 0x55555555 7 31 32)) (v128.const i64x2 31 32))
(assert_return (invoke "i64x2.extend_high_i32x4_s" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 0xfffffff 0xffffffffc0000000))

(assert_return (invoke "i64x2.extend_low_i32x4_u" (v128.const i32x4 0 1 -1 0x80000000)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.extend_low_i32x4_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i64x2 0x7fffffff 0x80000001))
(assert_return (invoke "i64x2.extend_low_i32x4_u" (v128.const i32x4 0x55555555 7 31 32))
  (v128.const i64x2 0x55555555 7))
(assert_return (invoke "i64x2.extend_low_i32x4_u" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 53 0x7f4a7c15))

(assert_return (invoke "i64x2.extend_high_i32x4_u" (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i64x2 0xffffffff 0x80000000))
(assert_return (invoke "i64x2.extend_high_i32x4_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i64x2 2 0xfffffffe))
(assert_return (invoke "i64x2.extend_high_i32x4_u" (v128.const i32x4 0x55555555 7 31 32)) (v128.const i64x2 31 32))
(assert_return (invoke "i64x2.extend_high_i32x4_u" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 0xfffffff 0xc0000000))

(assert_return
  (invoke "i64x2.extmul_low_i32x4_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i64x2 0 1))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i64x2 0xffffffff00000002 0xd5555555d5555555))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_s"
    (v128.const i32x4 0x55555555 7 31 32)
    (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i64x2 0x5555554faaaaaab 0xfffffffe40000000))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i64x2 0xffffffe580000035 0xfe94f82a))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_s"
    (v128.const i32x4 0 1 -1 0x80000000)
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 0 0x7f4a7c15))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i64x2 0xc000000080000000 0xc0000000ffffffff))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i64x2 0xa5555554b 224))

(assert_return
  (invoke "i64x2.extmul_high_i32x4_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i64x2 1 0x4000000000000000))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i64x2 14 -62))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_s"
    (v128.const i32x4 0x55555555 7 31 32)
    (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i64x2 0 32))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i64x2 0xffffffffe0000002 0xeaaaaaaac0000000))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_s"
    (v128.const i32x4 0 1 -1 0x80000000)
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 0xfffffffff0000001 0x2000000000000000))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i64x2 0xffffffff00000002 -4))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i64x2 0x66b 0xfe94f82a0))

(assert_return
  (invoke "i64x2.extmul_low_i32x4_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i64x2 0 1))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i64x2 0x7ffffffe00000002 0x2aaaaaaad5555555))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_u"
    (v128.const i32x4 0x55555555 7 31 32)
    (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i64x2 0x5555554faaaaaab 0x540000000))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i64x2 0x1a80000035 0xfe94f82a))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_u"
    (v128.const i32x4 0 1 -1 0x80000000)
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 0 0x7f4a7c15))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i64x2 0x3fffffff80000000 0x3fffffffffffffff))
(assert_return
  (invoke "i64x2.extmul_low_i32x4_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i64x2 0xa5555554b 224))

(assert_return
  (invoke "i64x2.extmul_high_i32x4_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i64x2 0xfffffffe00000001 0x4000000000000000))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i64x2 14 0x1effffffc2))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_u"
    (v128.const i32x4 0x55555555 7 31 32)
    (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i64x2 0 32))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i64x2 0xffffffee0000002 0x3fffffffc0000000))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_u"
    (v128.const i32x4 0 1 -1 0x80000000)
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i64x2 0xffffffef0000001 0x6000000000000000))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i64x2 0x100000002 0x1fffffffc))
(assert_return
  (invoke "i64x2.extmul_high_i32x4_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i64x2 0x66b 0xfe94f82a0))

;; Edge values of arithmetic on lanes of integers: overflow, saturation, shift counts around the width.

(module
  (func (export "i8x16.abs") (param v128) (result v128) (i8x16.abs (local.get 0)))
  (func (export "i8x16.neg") (param v128) (result v128) (i8x16.neg (local.get 0)))
  (func (export "i8x16.popcnt") (param v128) (result v128) (i8x16.popcnt (local.get 0)))
  (func (export "i8x16.shl") (param v128 i32) (result v128) (i8x16.shl (local.get 0) (local.get 1)))
  (func (export "i8x16.shr_s") (param v128 i32) (result v128) (i8x16.shr_s (local.get 0) (local.get 1)))
  (func (export "i8x16.shr_u") (param v128 i32) (result v128) (i8x16.shr_u (local.get 0) (local.get 1)))
  (func (export "i8x16.add") (param v128 v128) (result v128) (i8x16.add (local.get 0) (local.get 1)))
  (func (export "i8x16.add_sat_s") (param v128 v128) (result v128) (i8x16.add_sat_s (local.get 0) (local.get 1)))
  (func (export "i8x16.add_sat_u") (param v128 v128) (result v128) (i8x16.add_sat_u (local.get 0) (local.get 1)))
  (func (export "i8x16.sub") (param v128 v128) (result v128) (i8x16.sub (local.get 0) (local.get 1)))
  (func (export "i8x16.sub_sat_s") (param v128 v128) (result v128) (i8x16.sub_sat_s (local.get 0) (local.get 1)))
  (func (export "i8x16.sub_sat_u") (param v128 v128) (result v128) (i8x16.sub_sat_u (local.get 0) (local.get 1)))
  (func (export "i8x16.min_s") (param v128 v128) (result v128) (i8x16.min_s (local.get 0) (local.get 1)))
  (func (export "i8x16.min_u") (param v128 v128) (result v128) (i8x16.min_u (local.get 0) (local.get 1)))
  (func (export "i8x16.max_s") (param v128 v128) (result v128) (i8x16.max_s (local.get 0) (local.get 1)))
  (func (export "i8x16.max_u") (param v128 v128) (result v128) (i8x16.max_u (local.get 0) (local.get 1)))
  (func (export "i8x16.avgr_u") (param v128 v128) (result v128) (i8x16.avgr_u (local.get 0) (local.get 1)))
  (func (export "i16x8.abs") (param v128) (result v128) (i16x8.abs (local.get 0)))
  (func (export "i16x8.neg") (param v128) (result v128) (i16x8.neg (local.get 0)))
  (func (export "i16x8.q15mulr_sat_s") (param v128 v128) (result v128) (i16x8.q15mulr_sat_s (local.get 0) (local.get 1)))
  (func (export "i16x8.shl") (param v128 i32) (result v128) (i16x8.shl (local.get 0) (local.get 1)))
  (func (export "i16x8.shr_s") (param v128 i32) (result v128) (i16x8.shr_s (local.get 0) (local.get 1)))
  (func (export "i16x8.shr_u") (param v128 i32) (result v128) (i16x8.shr_u (local.get 0) (local.get 1)))
  (func (export "i16x8.add") (param v128 v128) (result v128) (i16x8.add (local.get 0) (local.get 1)))
  (func (export "i16x8.add_sat_s") (param v128 v128) (result v128) (i16x8.add_sat_s (local.get 0) (local.get 1)))
  (func (export "i16x8.add_sat_u") (param v128 v128) (result v128) (i16x8.add_sat_u (local.get 0) (local.get 1)))
  (func (export "i16x8.sub") (param v128 v128) (result v128) (i16x8.sub (local.get 0) (local.get 1)))
  (func (export "i16x8.sub_sat_s") (param v128 v128) (result v128) (i16x8.sub_sat_s (local.get 0) (local.get 1)))
  (func (export "i16x8.sub_sat_u") (param v128 v128) (result v128) (i16x8.sub_sat_u (local.get 0) (local.get 1)))
  (func (export "i16x8.mul") (param v128 v128) (result v128) (i16x8.mul (local.get 0) (local.get 1)))
  (func (export "i16x8.min_s") (param v128 v128) (result v128) (i16x8.min_s (local.get 0) (local.get 1)))
  (func (export "i16x8.min_u") (param v128 v128) (result v128) (i16x8.min_u (local.get 0) (local.get 1)))
  (func (export "i16x8.max_s") (param v128 v128) (result v128) (i16x8.max_s (local.get 0) (local.get 1)))
  (func (export "i16x8.max_u") (param v128 v128) (result v128) (i16x8.max_u (local.get 0) (local.get 1)))
  (func (export "i16x8.avgr_u") (param v128 v128) (result v128) (i16x8.avgr_u (local.get 0) (local.get 1)))
  (func (export "i32x4.abs") (param v128) (result v128) (i32x4.abs (local.get 0)))
  (func (export "i32x4.neg") (param v128) (result v128) (i32x4.neg (local.get 0)))
  (func (export "i32x4.shl") (param v128 i32) (result v128) (i32x4.shl (local.get 0) (local.get 1)))
  (func (export "i32x4.shr_s") (param v128 i32) (result v128) (i32x4.shr_s (local.get 0) (local.get 1)))
  (func (export "i32x4.shr_u") (param v128 i32) (result v128) (i32x4.shr_u (local.get 0) (local.get 1)))
  (func (export "i32x4.add") (param v128 v128) (result v128) (i32x4.add (local.get 0) (local.get 1)))
  (func (export "i32x4.sub") (param v128 v128) (result v128) (i32x4.sub (local.get 0) (local.get 1)))
  (func (export "i32x4.mul") (param v128 v128) (result v128) (i32x4.mul (local.get 0) (local.get 1)))
  (func (export "i32x4.min_s") (param v128 v128) (result v128) (i32x4.min_s (local.get 0) (local.get 1)))
  (func (export "i32x4.min_u") (param v128 v128) (result v128) (i32x4.min_u (local.get 0) (local.get 1)))
  (func (export "i32x4.max_s") (param v128 v128) (result v128) (i32x4.max_s (local.get 0) (local.get 1)))
  (func (export "i32x4.max_u") (param v128 v128) (result v128) (i32x4.max_u (local.get 0) (local.get 1)))
  (func (export "i64x2.abs") (param v128) (result v128) (i64x2.abs (local.get 0)))
  (func (export "i64x2.neg") (param v128) (result v128) (i64x2.neg (local.get 0)))
  (func (export "i64x2.shl") (param v128 i32) (result v128) (i64x2.shl (local.get 0) (local.get 1)))
  (func (export "i64x2.shr_s") (param v128 i32) (result v128) (i64x2.shr_s (local.get 0) (local.get 1)))
  (func (export "i64x2.shr_u") (param v128 i32) (result v128) (i64x2.shr_u (local.get 0) (local.get 1)))
  (func (export "i64x2.add") (param v128 v128) (result v128) (i64x2.add (local.get 0) (local.get 1)))
  (func (export "i64x2.sub") (param v128 v128) (result v128) (i64x2.sub (local.get 0) (local.get 1)))
  (func (export "i64x2.mul") (param v128 v128) (result v128) (i64x2.mul (local.get 0) (local.get 1)))
)

(assert_return (invoke "i8x16.abs" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 1 128 127 127 2 2 85 7 7 8 53 21 15 64))
(assert_return (invoke "i8x16.abs" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 16 17 112 16 0 1 1 128 127 127 2 2 85 7 7 8))

(assert_return (invoke "i8x16.neg" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 255 1 128 129 127 254 2 171 249 249 248 203 235 241 64))
(assert_return (invoke "i8x16.neg" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 240 239 144 16 0 255 1 128 129 127 254 2 171 249 249 248))

(assert_return (invoke "i8x16.popcnt" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 8 1 7 2 1 7 4 3 3 1 4 3 4 2))
(assert_return (invoke "i8x16.popcnt" (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 1 2 3 4 0 1 8 1 7 2 1 7 4 3 3 1))

(assert_return (invoke "i8x16.shl" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192) (i32.const 0))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.shl" (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16) (i32.const 1))
  (v128.const i8x16 2 254 0 254 2 4 252 170 14 14 16 106 42 30 128 32))
(assert_return
  (invoke "i8x16.shl" (v128.const i8x16 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112) (i32.const 7))
  (v128.const i8x16 0 128 128 0 0 128 128 128 0 128 128 128 0 0 128 0))
(assert_return
  (invoke "i8x16.shl" (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17) (i32.const 8))
  (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17))
(assert_return (invoke "i8x16.shl" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192) (i32.const 9))
  (v128.const i8x16 0 2 254 0 254 2 4 252 170 14 14 16 106 42 30 128))
(assert_return
  (invoke "i8x16.shl" (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240) (i32.const -1))
  (v128.const i8x16 128 128 0 0 128 128 128 0 128 128 128 0 0 128 0 0))

(assert_return
  (invoke "i8x16.shr_s" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192) (i32.const 0))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.shr_s" (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16) (i32.const 1))
  (v128.const i8x16 0 255 192 63 192 1 255 42 3 3 4 26 10 7 224 8))
(assert_return
  (invoke "i8x16.shr_s" (v128.const i8x16 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112) (i32.const 7))
  (v128.const i8x16 255 0 255 0 255 0 0 0 0 0 0 0 255 0 0 0))
(assert_return
  (invoke "i8x16.shr_s" (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17) (i32.const 8))
  (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17))
(assert_return
  (invoke "i8x16.shr_s" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192) (i32.const 9))
  (v128.const i8x16 0 0 255 192 63 192 1 255 42 3 3 4 26 10 7 224))
(assert_return
  (invoke "i8x16.shr_s" (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240) (i32.const -1))
  (v128.const i8x16 0 255 0 255 0 0 0 0 0 0 0 255 0 0 0 255))

(assert_return
  (invoke "i8x16.shr_u" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192) (i32.const 0))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.shr_u" (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16) (i32.const 1))
  (v128.const i8x16 0 127 64 63 64 1 127 42 3 3 4 26 10 7 96 8))
(assert_return
  (invoke "i8x16.shr_u" (v128.const i8x16 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112) (i32.const 7))
  (v128.const i8x16 1 0 1 0 1 0 0 0 0 0 0 0 1 0 0 0))
(assert_return
  (invoke "i8x16.shr_u" (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17) (i32.const 8))
  (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17))
(assert_return
  (invoke "i8x16.shr_u" (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192) (i32.const 9))
  (v128.const i8x16 0 0 127 64 63 64 1 127 42 3 3 4 26 10 7 96))
(assert_return
  (invoke "i8x16.shr_u" (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240) (i32.const -1))
  (v128.const i8x16 0 1 0 1 0 0 0 0 0 0 0 1 0 0 0 1))

(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 2 254 0 254 2 4 252 170 14 14 16 106 42 30 128))
(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 17 113 239 128 128 128 130 125 214 9 5 93 60 28 23))
(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 165 5 15 193 15 145 239 113 2 255 84 135 134 137 55 19))
(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 102 119 247 8 54 20 143 63 145 19 110 69 7 8 7 181))
(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 143 146 114 238 85 8 6 136 180 150 17 190 101 24 119 248))
(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 192 17 16 240 111 129 3 253 213 134 136 10 51 106 22 199))
(assert_return
  (invoke "i8x16.add"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 31 209 128 1 112 241 255 129 126 1 129 127 87 5 92 15))

(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 2 254 128 127 128 4 252 127 14 14 16 106 42 30 128))
(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 17 113 239 128 127 128 130 125 214 9 5 93 60 28 23))
(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 127 5 15 193 15 145 127 128 2 255 84 135 127 137 55 19))
(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 102 119 247 8 54 20 143 63 145 19 110 69 7 8 7 181))
(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 127 146 114 238 85 8 6 136 127 150 17 190 101 24 119 248))
(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 192 17 16 240 111 129 3 253 213 127 136 10 51 106 22 199))
(assert_return
  (invoke "i8x16.add_sat_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 31 209 127 1 112 241 255 129 126 128 127 128 87 5 92 15))

(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 2 255 255 254 255 4 255 170 14 14 16 106 42 30 255))
(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 255 17 113 255 128 128 255 130 255 214 9 255 93 60 28 23))
(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 165 255 15 193 255 145 239 255 2 255 255 135 134 137 55 255))
(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 102 119 247 8 54 255 143 255 145 19 255 255 7 8 255 181))
(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 143 146 114 255 85 8 255 136 180 150 17 255 101 24 119 248))
(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 192 17 255 240 255 129 3 255 213 134 136 10 255 106 22 199))
(assert_return
  (invoke "i8x16.add_sat_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 31 209 128 255 112 241 255 129 255 255 129 255 87 255 92 15))

(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 32 17 111 241 128 130 126 126 129 44 251 247 77 210 242 249))
(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 197 37 15 191 17 145 241 111 254 3 170 121 120 121 205 233))
(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 68 151 23 8 52 22 143 65 143 15 114 155 249 250 247 75))
(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 111 112 146 14 85 6 8 136 182 148 13 194 187 10 105 232))
(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 64 241 238 16 143 129 1 255 213 136 134 6 55 192 8 185))
(assert_return
  (invoke "i8x16.sub"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 1 81 96 223 144 17 255 127 128 1 131 125 83 9 178 1))

(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 32 17 111 241 127 130 126 128 127 128 251 247 77 210 242 249))
(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 197 37 15 191 17 127 241 111 254 3 170 128 120 128 205 233))
(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 68 151 23 8 52 22 127 128 127 15 114 155 249 250 247 128))
(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 111 128 146 14 85 6 8 127 182 127 13 194 187 10 105 232))
(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 64 241 238 128 127 129 1 255 127 136 127 6 55 192 8 185))
(assert_return
  (invoke "i8x16.sub_sat_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 1 81 96 223 144 17 255 128 127 1 131 125 83 9 178 1))

(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 17 111 0 0 0 126 126 0 44 0 247 77 0 0 0))
(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 0 0 15 191 0 0 0 111 0 0 170 121 120 121 0 233))
(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 68 0 0 8 52 0 0 65 0 15 0 155 0 0 247 75))
(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 111 112 0 14 85 6 0 0 0 0 13 0 0 10 105 232))
(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 0 238 16 0 129 1 0 0 0 0 6 0 0 8 185))
(assert_return
  (invoke "i8x16.sub_sat_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 1 0 96 223 0 0 255 127 0 1 0 125 83 0 0 1))

(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 240 0 1 240 128 1 129 128 254 129 2 254 8 7 7 8))
(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 53 240 0 192 255 128 112 129 0 254 255 128 7 129 2 254))
(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 17 7 240 0 1 255 128 192 129 2 254 240 0 1 255 128))
(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 16 129 2 240 0 1 255 128 53 129 2 192 16 7 7 240))
(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 192 1 255 128 240 129 1 254 128 7 129 2 254 21 7 192))
(assert_return
  (invoke "i8x16.min_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 15 192 16 240 0 240 255 128 255 128 2 129 2 254 7 7))

(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 16 0 1 240 0 1 129 2 127 85 2 7 8 7 7 8))
(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 53 21 0 1 16 17 112 129 0 1 85 7 7 8 2 21))
(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 17 7 7 0 1 21 15 127 16 2 112 85 0 1 8 53))
(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 16 17 2 240 0 1 7 8 53 21 2 192 16 7 7 8))
(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 1 17 112 127 0 1 254 85 7 7 2 53 21 7 7))
(assert_return
  (invoke "i8x16.min_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 15 17 16 17 0 1 0 1 127 128 2 129 2 7 7 7))

(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 16 17 112 255 0 127 255 2 127 85 7 7 85 53 21 15))
(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 112 21 15 1 16 17 127 240 2 1 85 7 127 8 53 21))
(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 85 112 7 8 53 21 15 127 16 17 112 85 7 7 8 53))
(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 127 17 112 254 85 7 7 8 127 21 15 254 85 17 112 8))
(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 16 17 112 127 0 2 255 85 127 7 8 53 85 15 7))
(assert_return
  (invoke "i8x16.max_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 16 17 112 17 112 1 0 1 127 129 127 254 85 7 85 8))

(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 240 17 112 255 128 127 255 128 254 129 7 254 85 53 21 15))
(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 112 240 15 192 255 128 127 240 2 254 255 128 127 129 53 254))
(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 85 112 240 8 53 255 128 192 129 17 254 240 7 7 255 128))
(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 127 129 112 254 85 7 255 128 127 129 15 254 85 17 112 240))
(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 192 16 255 128 240 129 2 255 128 127 129 8 254 85 15 192))
(assert_return
  (invoke "i8x16.max_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 16 192 112 240 112 240 255 128 255 129 127 254 85 254 85 8))

(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 128 9 57 248 64 64 192 65 191 107 5 131 47 30 14 12))
(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 83 131 8 97 136 73 120 185 1 128 170 68 67 69 28 138))
(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 51 60 124 4 27 138 72 160 73 10 183 163 4 4 132 91))
(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 72 73 57 247 43 4 131 68 90 75 9 223 51 12 60 124))
(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 96 9 136 120 184 65 2 255 107 67 68 5 154 53 11 100))
(assert_return
  (invoke "i8x16.avgr_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 16 105 64 129 56 121 128 65 191 129 65 192 44 131 46 8))

(assert_return (invoke "i16x8.abs" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 1 0x8000 0x7fff 0x7fff 2 2))
(assert_return (invoke "i16x8.abs" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0x4000))

(assert_return (invoke "i16x8.neg" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 -1 1 0x8000 0x8001 0x7fff -2 2))
(assert_return (invoke "i16x8.neg" (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i16x8 0xaaab -7 -15 -16 -53 0x83eb 0xf001 0x4000))

(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0x7fff 0x7ffe 0x7ffe 0 0))
(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 11 0 15 2 -26 0 0 1))
(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 0 -1 -7 15 -16 0 -2))
(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 1 0 -15 16 -53 2 0 0xd556))
(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 1 0 0x4000 0 -1 0 2))
(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 5 0 0 0 51 0xf82 0xf801))
(assert_return
  (invoke "i16x8.q15mulr_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 -1 -1 0x7fff 2 2 1 0))

(assert_return (invoke "i16x8.shl" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2) (i32.const 0))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return (invoke "i16x8.shl" (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555) (i32.const 1))
  (v128.const i16x8 2 -2 0 -2 2 4 -4 0xaaaa))
(assert_return (invoke "i16x8.shl" (v128.const i16x8 0x8000 0x7fff 0x8001 2 -2 0x5555 7 15) (i32.const 15))
  (v128.const i16x8 0 0x8000 0x8000 0 0 0x8000 0x8000 0x8000))
(assert_return (invoke "i16x8.shl" (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7) (i32.const 16))
  (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
(assert_return (invoke "i16x8.shl" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2) (i32.const 17))
  (v128.const i16x8 0 2 -2 0 -2 2 4 -4))
(assert_return (invoke "i16x8.shl" (v128.const i16x8 0x7fff 0x8001 2 -2 0x5555 7 15 16) (i32.const -1))
  (v128.const i16x8 0x8000 0x8000 0 0 0x8000 0x8000 0x8000 0))

(assert_return (invoke "i16x8.shr_s" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2) (i32.const 0))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return (invoke "i16x8.shr_s" (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555) (i32.const 1))
  (v128.const i16x8 0 -1 0xc000 0x3fff 0xc000 1 -1 0x2aaa))
(assert_return (invoke "i16x8.shr_s" (v128.const i16x8 0x8000 0x7fff 0x8001 2 -2 0x5555 7 15) (i32.const 15))
  (v128.const i16x8 -1 0 -1 0 -1 0 0 0))
(assert_return (invoke "i16x8.shr_s" (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7) (i32.const 16))
  (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
(assert_return (invoke "i16x8.shr_s" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2) (i32.const 17))
  (v128.const i16x8 0 0 -1 0xc000 0x3fff 0xc000 1 -1))
(assert_return (invoke "i16x8.shr_s" (v128.const i16x8 0x7fff 0x8001 2 -2 0x5555 7 15 16) (i32.const -1))
  (v128.const i16x8 0 -1 0 -1 0 0 0 0))

(assert_return (invoke "i16x8.shr_u" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2) (i32.const 0))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return (invoke "i16x8.shr_u" (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555) (i32.const 1))
  (v128.const i16x8 0 0x7fff 0x4000 0x3fff 0x4000 1 0x7fff 0x2aaa))
(assert_return (invoke "i16x8.shr_u" (v128.const i16x8 0x8000 0x7fff 0x8001 2 -2 0x5555 7 15) (i32.const 15))
  (v128.const i16x8 1 0 1 0 1 0 0 0))
(assert_return (invoke "i16x8.shr_u" (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7) (i32.const 16))
  (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
(assert_return (invoke "i16x8.shr_u" (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2) (i32.const 17))
  (v128.const i16x8 0 0 0x7fff 0x4000 0x3fff 0x4000 1 0x7fff))
(assert_return (invoke "i16x8.shr_u" (v128.const i16x8 0x7fff 0x8001 2 -2 0x5555 7 15 16) (i32.const -1))
  (v128.const i16x8 0 1 0 1 0 0 0 0))

(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 2 -2 0 -2 2 4 -4))
(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5565 60 0x7c24 0x100f 0xc035 0x7c15 0x1000 0xbfff))
(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 2 -1 0x5554 0x8007 0x800e 0x8011 55 0x7c13))
(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5556 6 0x800f 0x800f 0x8036 0x7c17 0xffd 0x1555))
(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 53 0x7c16 0xffe 0x4000 0x7fff 0x8002 1 0x7ffe))
(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5553 0x555c 22 31 69 0x7c4a 0x8c14 0xcfff))
(assert_return
  (invoke "i16x8.add"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 0x8001 0x7ffe 1 0x8001 0x7fff 0x5557 5))

(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 2 -2 0x8000 0x7fff 0x8000 4 -4))
(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5565 60 0x7c24 0x100f 0xc035 0x7c15 0x1000 0xbfff))
(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 2 -1 0x5554 0x8007 0x7fff 0x8011 55 0x7c13))
(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5556 6 0x800f 0x7fff 0x8036 0x7c17 0xffd 0x1555))
(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 53 0x7c16 0xffe 0x8000 0x7fff 0x8002 1 0x8000))
(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5553 0x555c 22 31 69 0x7c4a 0x7fff 0xcfff))
(assert_return
  (invoke "i16x8.add_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 0x8001 0x7ffe 0x8000 0x7fff 0x8000 0x5557 5))

(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 2 -1 -1 -2 -1 4 -1))
(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5565 60 0x7c24 0x100f 0xc035 0x7c15 0x1000 -1))
(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 2 -1 -1 0x8007 0x800e 0x8011 55 -1))
(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5556 -1 0x800f 0x800f 0x8036 0x7c17 -1 -1))
(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 53 0x7c16 -1 -1 0x7fff 0x8002 -1 -1))
(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 0x555c 22 31 69 0x7c4a 0x8c14 0xcfff))
(assert_return
  (invoke "i16x8.add_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 0x8001 -1 -1 0x8001 -1 0x5557 -1))

(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5545 -46 0x83fa 0xf011 0x4035 0x7c15 0xffe 0xc001))
(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -2 3 0xaaaa 0x7ff9 0x7ff0 0x7ff1 -51 0x83e9))
(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5554 8 0x800f 0x8011 0x8034 0x7c13 0x1001 0x6aab))
(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -53 0x83ec 0xf000 0xc000 0x7fff 0x8000 3 0x7ffe))
(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5557 0xaab2 8 1 37 0x7be0 0x93ea 0xb001))
(assert_return
  (invoke "i16x8.sub"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 1 0x8001 0x8000 -1 0x7ffd 0x8003 0xaaad -9))

(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5545 -46 0x83fa 0xf011 0x4035 0x7c15 0xffe 0xc001))
(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -2 3 0xaaaa 0x8000 0x7ff0 0x8000 -51 0x83e9))
(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5554 8 0x7fff 0x8011 0x7fff 0x7c13 0x1001 0x8000))
(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -53 0x83ec 0xf000 0xc000 0x7fff 0x8000 3 0x7ffe))
(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5557 0xaab2 8 1 37 0x7be0 0x93ea 0xb001))
(assert_return
  (invoke "i16x8.sub_sat_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 1 0x7fff 0x8000 -1 0x7ffd 0x8003 0xaaad -9))

(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5545 0 0 0 0 0x7c15 0xffe 0))
(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 0 0xaaaa 0x7ff9 0x7ff0 0x7ff1 0 0x83e9))
(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5554 0 0 0 0 0x7c13 0 0x6aab))
(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0 0xf000 0 0x7fff 0x8000 0 0x7ffe))
(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0 0 8 1 37 0x7be0 0 0xb001))
(assert_return
  (invoke "i16x8.sub_sat_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0 0x8000 0 0x7ffd 0 0 -9))

(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 1 0 1 1 4 4))
(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5550 371 0x453b -16 0xc000 0 0xfff 0x4000))
(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 -2 0xaaab 0x8000 0x7ff1 16 106 0x7d6))
(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5555 -7 0x8000 -16 0x8035 0xf82a 0xe002 0xc000))
(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0x7c15 0xf001 0 0 0x8001 -2 0))
(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5556 0x5553 105 240 848 0xb059 0xd3eb 0x4000))
(assert_return
  (invoke "i16x8.mul"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0x8000 0x8001 0x8000 -2 -2 0xaaaa -14))

(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 16 7 15 16 0xc000 0 1 0xc000))
(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 -2 -1 0x8000 15 0x8001 2 -2))
(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 1 -1 0x8000 16 0x8001 2 -2 0xc000))
(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 1 -1 0x8000 0 0x8001 -1 0x8000))
(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -2 7 7 15 16 53 0xfff 0xc000))
(assert_return
  (invoke "i16x8.min_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 0x8000 -1 0x8000 2 0x8001 2 -2))

(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 16 7 15 16 53 0 1 0xc000))
(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 1 0x5555 7 15 16 2 0x7c15))
(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 1 7 15 16 53 2 0xfff 0x5555))
(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 1 0xfff 0x8000 0 1 2 0x8000))
(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5555 7 7 15 16 53 0xfff 0xfff))
(assert_return
  (invoke "i16x8.min_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 1 0x7fff 0x8000 2 0x8001 2 7))

(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5555 53 0x7c15 0xfff 53 0x7c15 0xfff -1))
(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 2 1 0x5555 7 0x7fff 16 53 0x7c15))
(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5555 7 15 0x7fff 53 0x7c15 0xfff 0x5555))
(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 53 0x7c15 0xfff 0xc000 0x7fff 1 2 -2))
(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0x5555 0x5555 15 16 53 0x7c15 0x7c15 0xfff))
(assert_return
  (invoke "i16x8.max_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 1 0x7fff 0x8001 0x7fff -2 0x5555 7))

(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x5555 53 0x7c15 0xfff 0xc000 0x7c15 0xfff -1))
(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 2 -2 -1 0x8000 0x7fff 0x8001 53 -2))
(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x5555 -1 0x8000 0x7fff 0x8001 0x7c15 -2 0xc000))
(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 53 0x7c15 -1 0xc000 0x7fff 0x8001 -1 -2))
(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -2 0x5555 15 16 53 0x7c15 0x7c15 0xc000))
(assert_return
  (invoke "i16x8.max_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 0x8000 -1 0x8001 0x7fff -2 0x5555 -2))

(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0x2ab3 30 0x3e12 0x808 0x601b 0x3e0b 0x800 0xe000))
(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 1 0x8000 0xaaaa 0x4004 0x4007 0x4009 28 0xbe0a))
(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0x2aab 0x8003 0x4008 0x4008 0x401b 0x3e0c 0x87ff 0x8aab))
(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 27 0x3e0b 0x87ff 0xa000 0x4000 0x4001 0x8001 0xbfff))
(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0xaaaa 0x2aae 11 16 35 0x3e25 0x460a 0x6800))
(assert_return
  (invoke "i16x8.avgr_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0x8000 0x4001 0xbfff 0x8001 0x4001 0xc000 0x2aac 0x8003))

(assert_return (invoke "i32x4.abs" (v128.const i32x4 0 1 -1 0x80000000)) (v128.const i32x4 0 1 1 0x80000000))
(assert_return (invoke "i32x4.abs" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i32x4 0x7fffffff 0x7fffffff 2 2))
(assert_return (invoke "i32x4.abs" (v128.const i32x4 0x55555555 7 31 32)) (v128.const i32x4 0x55555555 7 31 32))
(assert_return (invoke "i32x4.abs" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0x40000000))

(assert_return (invoke "i32x4.neg" (v128.const i32x4 0 1 -1 0x80000000)) (v128.const i32x4 0 -1 1 0x80000000))
(assert_return (invoke "i32x4.neg" (v128.const i32x4 0x7fffffff 0x80000001 2 -2))
  (v128.const i32x4 0x80000001 0x7fffffff -2 2))
(assert_return (invoke "i32x4.neg" (v128.const i32x4 0x55555555 7 31 32)) (v128.const i32x4 0xaaaaaaab -7 -31 -32))
(assert_return (invoke "i32x4.neg" (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -53 0x80b583eb 0xf0000001 0x40000000))

(assert_return (invoke "i32x4.shl" (v128.const i32x4 0 1 -1 0x80000000) (i32.const 0))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return (invoke "i32x4.shl" (v128.const i32x4 1 -1 0x80000000 0x7fffffff) (i32.const 1))
  (v128.const i32x4 2 -2 0 -2))
(assert_return (invoke "i32x4.shl" (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2) (i32.const 31))
  (v128.const i32x4 0 0x80000000 0x80000000 0))
(assert_return (invoke "i32x4.shl" (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001) (i32.const 32))
  (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001))
(assert_return (invoke "i32x4.shl" (v128.const i32x4 0 1 -1 0x80000000) (i32.const 33)) (v128.const i32x4 0 2 -2 0))
(assert_return (invoke "i32x4.shl" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (i32.const -1))
  (v128.const i32x4 0x80000000 0x80000000 0 0))

(assert_return (invoke "i32x4.shr_s" (v128.const i32x4 0 1 -1 0x80000000) (i32.const 0))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return (invoke "i32x4.shr_s" (v128.const i32x4 1 -1 0x80000000 0x7fffffff) (i32.const 1))
  (v128.const i32x4 0 -1 0xc0000000 0x3fffffff))
(assert_return (invoke "i32x4.shr_s" (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2) (i32.const 31))
  (v128.const i32x4 -1 0 -1 0))
(assert_return (invoke "i32x4.shr_s" (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001) (i32.const 32))
  (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001))
(assert_return (invoke "i32x4.shr_s" (v128.const i32x4 0 1 -1 0x80000000) (i32.const 33))
  (v128.const i32x4 0 0 -1 0xc0000000))
(assert_return (invoke "i32x4.shr_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (i32.const -1))
  (v128.const i32x4 0 -1 0 -1))

(assert_return (invoke "i32x4.shr_u" (v128.const i32x4 0 1 -1 0x80000000) (i32.const 0))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return (invoke "i32x4.shr_u" (v128.const i32x4 1 -1 0x80000000 0x7fffffff) (i32.const 1))
  (v128.const i32x4 0 0x7fffffff 0x40000000 0x3fffffff))
(assert_return (invoke "i32x4.shr_u" (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2) (i32.const 31))
  (v128.const i32x4 1 0 1 0))
(assert_return (invoke "i32x4.shr_u" (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001) (i32.const 32))
  (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001))
(assert_return (invoke "i32x4.shr_u" (v128.const i32x4 0 1 -1 0x80000000) (i32.const 33))
  (v128.const i32x4 0 0 0x7fffffff 0x40000000))
(assert_return (invoke "i32x4.shr_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (i32.const -1))
  (v128.const i32x4 0 1 0 1))

(assert_return (invoke "i32x4.add" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 2 -2 0))
(assert_return
  (invoke "i32x4.add" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0x7ffffffd 0xd5555556 9 29))
(assert_return
  (invoke "i32x4.add" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x65555554 0xc0000007 31 33))
(assert_return
  (invoke "i32x4.add"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000036 0x7f4a7c17 0xffffffd 0x15555555))
(assert_return
  (invoke "i32x4.add" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 53 0x7f4a7c16 0xffffffe 0x40000000))
(assert_return
  (invoke "i32x4.add"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 0 0x80000003 0))
(assert_return (invoke "i32x4.add" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x55555574 39 84 0x7f4a7c35))

(assert_return (invoke "i32x4.sub" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.sub" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0x80000001 0x2aaaaaac -5 -33))
(assert_return
  (invoke "i32x4.sub" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x45555556 0x40000007 31 31))
(assert_return
  (invoke "i32x4.sub"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000034 0x7f4a7c13 0x10000001 0x6aaaaaab))
(assert_return
  (invoke "i32x4.sub" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -53 0x80b583ec 0xf0000000 0xc0000000))
(assert_return
  (invoke "i32x4.sub"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 2 0x80000001 -4))
(assert_return (invoke "i32x4.sub" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x55555536 -25 -22 0x80b5840b))

(assert_return (invoke "i32x4.mul" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 1 0))
(assert_return
  (invoke "i32x4.mul" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 2 0xd5555555 14 -62))
(assert_return
  (invoke "i32x4.mul" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0xfaaaaaab 0x40000000 0 32))
(assert_return
  (invoke "i32x4.mul"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000035 0xfe94f82a 0xe0000002 0xc0000000))
(assert_return
  (invoke "i32x4.mul" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0x7f4a7c15 0xf0000001 0))
(assert_return
  (invoke "i32x4.mul"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x80000000 -1 2 -4))
(assert_return (invoke "i32x4.mul" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x5555554b 224 0x66b 0xe94f82a0))

(assert_return (invoke "i32x4.min_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "i32x4.min_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -2 0x80000001 2 -2))
(assert_return
  (invoke "i32x4.min_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0xfffffff 0xc0000000 0 1))
(assert_return
  (invoke "i32x4.min_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000001 2 -2 0xc0000000))
(assert_return
  (invoke "i32x4.min_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "i32x4.min_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x80000000 0x80000001 0x80000001 -2))
(assert_return (invoke "i32x4.min_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 31 7 31 32))

(assert_return (invoke "i32x4.min_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "i32x4.min_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0x7fffffff 0x55555555 2 31))
(assert_return
  (invoke "i32x4.min_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0xfffffff 7 0 1))
(assert_return
  (invoke "i32x4.min_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 53 2 0xfffffff 0x55555555))
(assert_return
  (invoke "i32x4.min_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 1 0xfffffff 0x80000000))
(assert_return
  (invoke "i32x4.min_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x7fffffff 0x7fffffff 2 2))
(assert_return (invoke "i32x4.min_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 31 7 31 32))

(assert_return (invoke "i32x4.max_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "i32x4.max_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0x7fffffff 0x55555555 7 31))
(assert_return
  (invoke "i32x4.max_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x55555555 7 31 32))
(assert_return
  (invoke "i32x4.max_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0x55555555))
(assert_return
  (invoke "i32x4.max_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
(assert_return
  (invoke "i32x4.max_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x7fffffff 0x7fffffff 2 2))
(assert_return (invoke "i32x4.max_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x55555555 32 53 0x7f4a7c15))

(assert_return (invoke "i32x4.max_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 1 -1 0x80000000))
(assert_return
  (invoke "i32x4.max_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -2 0x80000001 7 -2))
(assert_return
  (invoke "i32x4.max_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0x55555555 0xc0000000 31 32))
(assert_return
  (invoke "i32x4.max_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0x80000001 0x7f4a7c15 -2 0xc0000000))
(assert_return
  (invoke "i32x4.max_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 53 0x7f4a7c15 -1 0xc0000000))
(assert_return
  (invoke "i32x4.max_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x80000000 0x80000001 0x80000001 -2))
(assert_return (invoke "i32x4.max_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0x55555555 32 53 0x7f4a7c15))

(assert_return (invoke "i64x2.abs" (v128.const i64x2 0 1)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 -1 0x8000000000000000)) (v128.const i64x2 1 0x8000000000000000))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0x7fffffffffffffff 0x7fffffffffffffff))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 2 -2)) (v128.const i64x2 2 2))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 0x5555555555555555 7)) (v128.const i64x2 0x5555555555555555 7))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 63 64)) (v128.const i64x2 63 64))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 53 0x9e3779b97f4a7c15)) (v128.const i64x2 53 0x61c8864680b583eb))
(assert_return (invoke "i64x2.abs" (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0xfffffffffffffff 0x4000000000000000))

(assert_return (invoke "i64x2.neg" (v128.const i64x2 0 1)) (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 -1 0x8000000000000000)) (v128.const i64x2 1 0x8000000000000000))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0x8000000000000001 0x7fffffffffffffff))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 2 -2)) (v128.const i64x2 -2 2))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 0x5555555555555555 7)) (v128.const i64x2 0xaaaaaaaaaaaaaaab -7))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 63 64)) (v128.const i64x2 -63 -64))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 53 0x9e3779b97f4a7c15))
  (v128.const i64x2 -53 0x61c8864680b583eb))
(assert_return (invoke "i64x2.neg" (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0xf000000000000001 0x4000000000000000))

(assert_return (invoke "i64x2.shl" (v128.const i64x2 0 1) (i32.const 0)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.shl" (v128.const i64x2 1 -1) (i32.const 1)) (v128.const i64x2 2 -2))
(assert_return (invoke "i64x2.shl" (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff) (i32.const 63))
  (v128.const i64x2 0 0x8000000000000000))
(assert_return (invoke "i64x2.shl" (v128.const i64x2 -1 0x8000000000000000) (i32.const 64))
  (v128.const i64x2 -1 0x8000000000000000))
(assert_return (invoke "i64x2.shl" (v128.const i64x2 0 1) (i32.const 65)) (v128.const i64x2 0 2))
(assert_return (invoke "i64x2.shl" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (i32.const -1))
  (v128.const i64x2 0x8000000000000000 0x8000000000000000))

(assert_return (invoke "i64x2.shr_s" (v128.const i64x2 0 1) (i32.const 0)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.shr_s" (v128.const i64x2 1 -1) (i32.const 1)) (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.shr_s" (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff) (i32.const 63))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.shr_s" (v128.const i64x2 -1 0x8000000000000000) (i32.const 64))
  (v128.const i64x2 -1 0x8000000000000000))
(assert_return (invoke "i64x2.shr_s" (v128.const i64x2 0 1) (i32.const 65)) (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.shr_s" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (i32.const -1))
  (v128.const i64x2 0 -1))

(assert_return (invoke "i64x2.shr_u" (v128.const i64x2 0 1) (i32.const 0)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.shr_u" (v128.const i64x2 1 -1) (i32.const 1)) (v128.const i64x2 0 0x7fffffffffffffff))
(assert_return (invoke "i64x2.shr_u" (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff) (i32.const 63))
  (v128.const i64x2 1 0))
(assert_return (invoke "i64x2.shr_u" (v128.const i64x2 -1 0x8000000000000000) (i32.const 64))
  (v128.const i64x2 -1 0x8000000000000000))
(assert_return (invoke "i64x2.shr_u" (v128.const i64x2 0 1) (i32.const 65)) (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.shr_u" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (i32.const -1))
  (v128.const i64x2 0 1))

(assert_return (invoke "i64x2.add" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 0 2))
(assert_return (invoke "i64x2.add" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 0x8000000000000000 0x8000000000000002))
(assert_return
  (invoke "i64x2.add" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 0x800000000000003e 0x8000000000000041))
(assert_return (invoke "i64x2.add" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 0xc000000000000002 -2))
(assert_return
  (invoke "i64x2.add"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0xd555555555555554 0x8000000000000008))
(assert_return (invoke "i64x2.add" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 70 127))
(assert_return
  (invoke "i64x2.add"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0x1000000000000034 0x5e3779b97f4a7c15))
(assert_return
  (invoke "i64x2.add"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 0x8fffffffffffffff 0x3fffffffffffffff))
(assert_return (invoke "i64x2.add" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 0x5555555555555555 8))
(assert_return
  (invoke "i64x2.add"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 0x9e3779b97f4a7c14 0x8fffffffffffffff))

(assert_return (invoke "i64x2.sub" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.sub" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 0x7ffffffffffffffe 0x7ffffffffffffffe))
(assert_return
  (invoke "i64x2.sub" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 0x7fffffffffffffc0 0x7fffffffffffffc1))
(assert_return (invoke "i64x2.sub" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 0x4000000000000002 -2))
(assert_return
  (invoke "i64x2.sub"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0xd555555555555556 0x8000000000000006))
(assert_return (invoke "i64x2.sub" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 56 1))
(assert_return
  (invoke "i64x2.sub"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0xf000000000000036 0xde3779b97f4a7c15))
(assert_return
  (invoke "i64x2.sub"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 0x8fffffffffffffff 0x4000000000000001))
(assert_return (invoke "i64x2.sub" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 0xaaaaaaaaaaaaaaab -6))
(assert_return
  (invoke "i64x2.sub"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 0x61c8864680b583ea 0x7000000000000001))

(assert_return (invoke "i64x2.mul" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 0 1))
(assert_return (invoke "i64x2.mul" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 0x7fffffffffffffff 0))
(assert_return
  (invoke "i64x2.mul" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 0x7fffffffffffffc1 64))
(assert_return (invoke "i64x2.mul" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 0x8000000000000000 0))
(assert_return
  (invoke "i64x2.mul"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0x2aaaaaaaaaaaaaab 0x8000000000000007))
(assert_return (invoke "i64x2.mul" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 441 0xfc0))
(assert_return
  (invoke "i64x2.mul"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0x4fffffffffffffcb 0xc000000000000000))
(assert_return
  (invoke "i64x2.mul"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 0x8000000000000000 0x4000000000000000))
(assert_return (invoke "i64x2.mul" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 0 7))
(assert_return
  (invoke "i64x2.mul"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 0x61c8864680b583eb 0x8000000000000000))

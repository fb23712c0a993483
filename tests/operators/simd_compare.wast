;; Edge values of comparisons of lanes.

(module
  (func (export "i8x16.eq") (param v128 v128) (result v128) (i8x16.eq (local.get 0) (local.get 1)))
  (func (export "i8x16.ne") (param v128 v128) (result v128) (i8x16.ne (local.get 0) (local.get 1)))
  (func (export "i8x16.lt_s") (param v128 v128) (result v128) (i8x16.lt_s (local.get 0) (local.get 1)))
  (func (export "i8x16.lt_u") (param v128 v128) (result v128) (i8x16.lt_u (local.get 0) (local.get 1)))
  (func (export "i8x16.gt_s") (param v128 v128) (result v128) (i8x16.gt_s (local.get 0) (local.get 1)))
  (func (export "i8x16.gt_u") (param v128 v128) (result v128) (i8x16.gt_u (local.get 0) (local.get 1)))
  (func (export "i8x16.le_s") (param v128 v128) (result v128) (i8x16.le_s (local.get 0) (local.get 1)))
  (func (export "i8x16.le_u") (param v128 v128) (result v128) (i8x16.le_u (local.get 0) (local.get 1)))
  (func (export "i8x16.ge_s") (param v128 v128) (result v128) (i8x16.ge_s (local.get 0) (local.get 1)))
  (func (export "i8x16.ge_u") (param v128 v128) (result v128) (i8x16.ge_u (local.get 0) (local.get 1)))
  (func (export "i16x8.eq") (param v128 v128) (result v128) (i16x8.eq (local.get 0) (local.get 1)))
  (func (export "i16x8.ne") (param v128 v128) (result v128) (i16x8.ne (local.get 0) (local.get 1)))
  (func (export "i16x8.lt_s") (param v128 v128) (result v128) (i16x8.lt_s (local.get 0) (local.get 1)))
  (func (export "i16x8.lt_u") (param v128 v128) (result v128) (i16x8.lt_u (local.get 0) (local.get 1)))
  (func (export "i16x8.gt_s") (param v128 v128) (result v128) (i16x8.gt_s (local.get 0) (local.get 1)))
  (func (export "i16x8.gt_u") (param v128 v128) (result v128) (i16x8.gt_u (local.get 0) (local.get 1)))
  (func (export "i16x8.le_s") (param v128 v128) (result v128) (i16x8.le_s (local.get 0) (local.get 1)))
  (func (export "i16x8.le_u") (param v128 v128) (result v128) (i16x8.le_u (local.get 0) (local.get 1)))
  (func (export "i16x8.ge_s") (param v128 v128) (result v128) (i16x8.ge_s (local.get 0) (local.get 1)))
  (func (export "i16x8.ge_u") (param v128 v128) (result v128) (i16x8.ge_u (local.get 0) (local.get 1)))
  (func (export "i32x4.eq") (param v128 v128) (result v128) (i32x4.eq (local.get 0) (local.get 1)))
  (func (export "i32x4.ne") (param v128 v128) (result v128) (i32x4.ne (local.get 0) (local.get 1)))
  (func (export "i32x4.lt_s") (param v128 v128) (result v128) (i32x4.lt_s (local.get 0) (local.get 1)))
  (func (export "i32x4.lt_u") (param v128 v128) (result v128) (i32x4.lt_u (local.get 0) (local.get 1)))
  (func (export "i32x4.gt_s") (param v128 v128) (result v128) (i32x4.gt_s (local.get 0) (local.get 1)))
  (func (export "i32x4.gt_u") (param v128 v128) (result v128) (i32x4.gt_u (local.get 0) (local.get 1)))
  (func (export "i32x4.le_s") (param v128 v128) (result v128) (i32x4.le_s (local.get 0) (local.get 1)))
  (func (export "i32x4.le_u") (param v128 v128) (result v128) (i32x4.le_u (local.get 0) (local.get 1)))
  (func (export "i32x4.ge_s") (param v128 v128) (result v128) (i32x4.ge_s (local.get 0) (local.get 1)))
  (func (export "i32x4.ge_u") (param v128 v128) (result v128) (i32x4.ge_u (local.get 0) (local.get 1)))
  (func (export "i64x2.eq") (param v128 v128) (result v128) (i64x2.eq (local.get 0) (local.get 1)))
  (func (export "i64x2.ne") (param v128 v128) (result v128) (i64x2.ne (local.get 0) (local.get 1)))
  (func (export "i64x2.lt_s") (param v128 v128) (result v128) (i64x2.lt_s (local.get 0) (local.get 1)))
  (func (export "i64x2.gt_s") (param v128 v128) (result v128) (i64x2.gt_s (local.get 0) (local.get 1)))
  (func (export "i64x2.le_s") (param v128 v128) (result v128) (i64x2.le_s (local.get 0) (local.get 1)))
  (func (export "i64x2.ge_s") (param v128 v128) (result v128) (i64x2.ge_s (local.get 0) (local.get 1)))
  (func (export "f32x4.eq") (param v128 v128) (result v128) (f32x4.eq (local.get 0) (local.get 1)))
  (func (export "f32x4.ne") (param v128 v128) (result v128) (f32x4.ne (local.get 0) (local.get 1)))
  (func (export "f32x4.lt") (param v128 v128) (result v128) (f32x4.lt (local.get 0) (local.get 1)))
  (func (export "f32x4.gt") (param v128 v128) (result v128) (f32x4.gt (local.get 0) (local.get 1)))
  (func (export "f32x4.le") (param v128 v128) (result v128) (f32x4.le (local.get 0) (local.get 1)))
  (func (export "f32x4.ge") (param v128 v128) (result v128) (f32x4.ge (local.get 0) (local.get 1)))
  (func (export "f64x2.eq") (param v128 v128) (result v128) (f64x2.eq (local.get 0) (local.get 1)))
  (func (export "f64x2.ne") (param v128 v128) (result v128) (f64x2.ne (local.get 0) (local.get 1)))
  (func (export "f64x2.lt") (param v128 v128) (result v128) (f64x2.lt (local.get 0) (local.get 1)))
  (func (export "f64x2.gt") (param v128 v128) (result v128) (f64x2.gt (local.get 0) (local.get 1)))
  (func (export "f64x2.le") (param v128 v128) (result v128) (f64x2.le (local.get 0) (local.get 1)))
  (func (export "f64x2.ge") (param v128 v128) (result v128) (f64x2.ge (local.get 0) (local.get 1)))
)

(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.eq"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))

(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ne"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))

(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 0 0 255 0 255 0 255 0 255 255 255 0 255 255 255))
(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 255 0 0 255 0 0 255 0 255 0 255 255 0 255 255 255))
(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 0 255 0 0 0 0 0 255 0 0 0 255 255 255 255 255))
(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 0 255 255 0 0 0 0 0 255 0 0 255 255 0 0 255))
(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 255 255 255 0 255 0 255 0 255 0 0 0 255 0 255))
(assert_return
  (invoke "i8x16.lt_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 0 0 0 255 255 0 255 255 0 0 255 0 0 0 255 0))

(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 255 0 0 255 255 255 0 0 255 0 255 0 0 255 255 255))
(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 255 255 0 0 255 255 255 0 255 255 0 0 0 0 255 0))
(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 0 255 255 0 0 255 255 0 255 0 255 0 255 255 0 0))
(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 0 0 255 0 0 0 255 255 255 255 0 255 255 0 0 0))
(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 255 255 0 0 255 0 0 255 255 255 255 0 255 255 0 0))
(assert_return
  (invoke "i8x16.lt_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 0 255 0 0 255 255 0 0 255 0 255 0 0 255 255 0))

(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 255 255 255 0 255 0 255 0 255 0 0 0 255 0 0 0))
(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 0 255 255 0 255 255 0 255 0 255 0 0 255 0 0 0))
(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 255 0 255 255 255 255 255 0 255 255 255 0 0 0 0 0))
(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 255 0 0 255 255 255 255 255 0 255 255 0 0 255 255 0))
(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 255 0 0 0 255 0 255 0 255 0 255 255 255 0 255 0))
(assert_return
  (invoke "i8x16.gt_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 255 255 255 0 0 255 0 0 255 255 0 255 255 255 0 255))

(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 255 255 0 0 0 255 255 0 255 0 255 255 0 0 0))
(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 0 0 255 255 0 0 0 255 0 0 255 255 255 255 0 255))
(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 255 0 0 255 255 0 0 255 0 255 0 255 0 0 255 255))
(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 255 255 0 255 255 255 0 0 0 0 255 0 0 255 255 255))
(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 0 255 255 0 255 255 0 0 0 0 255 0 0 255 255))
(assert_return
  (invoke "i8x16.gt_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 255 0 255 255 0 0 255 255 0 255 0 255 255 0 0 255))

(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 0 0 255 0 255 0 255 0 255 255 255 0 255 255 255))
(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 255 0 0 255 0 0 255 0 255 0 255 255 0 255 255 255))
(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 0 255 0 0 0 0 0 255 0 0 0 255 255 255 255 255))
(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 0 255 255 0 0 0 0 0 255 0 0 255 255 0 0 255))
(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 255 255 255 0 255 0 255 0 255 0 0 0 255 0 255))
(assert_return
  (invoke "i8x16.le_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 0 0 0 255 255 0 255 255 0 0 255 0 0 0 255 0))

(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 255 0 0 255 255 255 0 0 255 0 255 0 0 255 255 255))
(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 255 255 0 0 255 255 255 0 255 255 0 0 0 0 255 0))
(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 0 255 255 0 0 255 255 0 255 0 255 0 255 255 0 0))
(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 0 0 255 0 0 0 255 255 255 255 0 255 255 0 0 0))
(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 255 255 0 0 255 0 0 255 255 255 255 0 255 255 0 0))
(assert_return
  (invoke "i8x16.le_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 0 255 0 0 255 255 0 0 255 0 255 0 0 255 255 0))

(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 255 255 255 0 255 0 255 0 255 0 0 0 255 0 0 0))
(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 0 255 255 0 255 255 0 255 0 255 0 0 255 0 0 0))
(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 255 0 255 255 255 255 255 0 255 255 255 0 0 0 0 0))
(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 255 0 0 255 255 255 255 255 0 255 255 0 0 255 255 0))
(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 255 0 0 0 255 0 255 0 255 0 255 255 255 0 255 0))
(assert_return
  (invoke "i8x16.ge_s"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 255 255 255 0 0 255 0 0 255 255 0 255 255 255 0 255))

(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192))
  (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15))
  (v128.const i8x16 0 255 255 0 0 0 255 255 0 255 0 255 255 0 0 0))
(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 53 21 15 192 16 17 112 240 0 1 255 128 127 129 2 254)
    (v128.const i8x16 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53 21))
  (v128.const i8x16 0 0 255 255 0 0 0 255 0 0 255 255 255 255 0 255))
(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 85 7 7 8 53 21 15 192 16 17 112 240 0 1 255 128)
    (v128.const i8x16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8 53))
  (v128.const i8x16 255 0 0 255 255 0 0 255 0 255 0 255 0 0 255 255))
(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240)
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8))
  (v128.const i8x16 255 255 0 255 255 255 0 0 0 0 255 0 0 255 255 255))
(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7))
  (v128.const i8x16 0 0 255 255 0 255 255 0 0 0 0 255 0 0 255 255))
(assert_return
  (invoke "i8x16.ge_u"
    (v128.const i8x16 16 17 112 240 0 1 255 128 127 129 2 254 85 7 7 8)
    (v128.const i8x16 15 192 16 17 112 240 0 1 255 128 127 129 2 254 85 7))
  (v128.const i8x16 255 0 255 255 0 0 255 255 0 255 0 255 255 0 0 255))

(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.eq"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0 0 0 0 0 0 0))

(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ne"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))

(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0 -1 -1 -1 0 0 0 -1))
(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -1 0 -1 -1 0 -1 -1 -1))
(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0 0 0 -1 0 0 0 -1))
(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -1 -1 -1 -1 0 -1 0 0))
(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0 -1 0 0 0 0 -1 -1))
(assert_return
  (invoke "i16x8.lt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0 -1 -1 0 -1 -1 -1))

(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0 -1 -1 -1 -1 0 0 -1))
(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -1 -1 0 0 0 0 -1 0))
(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0 -1 -1 -1 -1 0 -1 0))
(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -1 -1 0 -1 0 0 -1 0))
(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 -1 0 0 0 0 -1 0))
(assert_return
  (invoke "i16x8.lt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 -1 0 -1 0 -1 -1 0))

(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 -1 0 0 0 -1 -1 -1 0))
(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 -1 0 0 -1 0 0 0))
(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 -1 -1 -1 0 -1 -1 -1 0))
(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0 0 0 -1 0 -1 -1))
(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 0 -1 -1 -1 -1 0 0))
(assert_return
  (invoke "i16x8.gt_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 -1 0 0 -1 0 0 0))

(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 0 0 0 0 0 0 0 0))
(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 -1 0 0 0 0 -1 -1 0))
(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 0 -1 -1 -1 -1 0 -1))
(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 -1 0 0 0 0 -1 0 -1))
(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0 -1 0 -1 -1 0 -1))
(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0 0 -1 -1 -1 -1 0 -1))
(assert_return
  (invoke "i16x8.gt_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0 -1 0 -1 0 0 -1))

(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0 -1 -1 -1 0 0 0 -1))
(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -1 0 -1 -1 0 -1 -1 -1))
(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0 0 0 -1 0 0 0 -1))
(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -1 -1 -1 -1 0 -1 0 0))
(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0 -1 0 0 0 0 -1 -1))
(assert_return
  (invoke "i16x8.le_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0 -1 -1 0 -1 -1 -1))

(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0 -1 -1 -1 -1 0 0 -1))
(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 -1 -1 0 0 0 0 -1 0))
(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0 -1 -1 -1 -1 0 -1 0))
(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 -1 -1 0 -1 0 0 -1 0))
(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 -1 0 0 0 0 -1 0))
(assert_return
  (invoke "i16x8.le_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 -1 0 -1 0 -1 -1 0))

(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 -1 0 0 0 -1 -1 -1 0))
(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 -1 0 0 -1 0 0 0))
(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 -1 -1 -1 0 -1 -1 -1 0))
(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0 0 0 -1 0 -1 -1))
(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -1 0 -1 -1 -1 -1 0 0))
(assert_return
  (invoke "i16x8.ge_s"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 -1 -1 0 0 -1 0 0 0))

(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2))
  (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 -1 0 0 0 0 -1 -1 0))
(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 2 -2 0x5555 7 15 16 53 0x7c15))
  (v128.const i16x8 0 0 -1 -1 -1 -1 0 -1))
(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 -1 0 0 0 0 -1 0 -1))
(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x8000))
  (v128.const i16x8 0 0 -1 0 -1 -1 0 -1))
(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 0 0 -1 -1 -1 -1 0 -1))
(assert_return
  (invoke "i16x8.ge_u"
    (v128.const i16x8 0 1 -1 0x8000 0x7fff 0x8001 2 -2)
    (v128.const i16x8 -1 0x8000 0x7fff 0x8001 2 -2 0x5555 7))
  (v128.const i16x8 0 0 -1 0 -1 0 0 -1))

(assert_return (invoke "i32x4.eq" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.eq" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0 0 0 0))
(assert_return (invoke "i32x4.eq" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.eq"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.eq" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.eq"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0 0 0 0))
(assert_return (invoke "i32x4.eq" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0 0 0 0))

(assert_return (invoke "i32x4.ne" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.ne" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return (invoke "i32x4.ne" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.ne"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.ne" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.ne"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return (invoke "i32x4.ne" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 -1 -1 -1 -1))

(assert_return (invoke "i32x4.lt_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.lt_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0 -1 -1 -1))
(assert_return
  (invoke "i32x4.lt_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.lt_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0 0 0 -1))
(assert_return
  (invoke "i32x4.lt_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.lt_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0 -1 0 -1))
(assert_return (invoke "i32x4.lt_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0 -1 -1 -1))

(assert_return (invoke "i32x4.lt_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.lt_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -1 0 -1 0))
(assert_return
  (invoke "i32x4.lt_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0 -1 0 0))
(assert_return
  (invoke "i32x4.lt_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 -1 0 -1 0))
(assert_return
  (invoke "i32x4.lt_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -1 -1 0 -1))
(assert_return
  (invoke "i32x4.lt_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 0 -1 0))
(assert_return (invoke "i32x4.lt_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0 -1 -1 -1))

(assert_return (invoke "i32x4.gt_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.gt_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -1 0 0 0))
(assert_return
  (invoke "i32x4.gt_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.gt_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 -1 -1 -1 0))
(assert_return
  (invoke "i32x4.gt_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.gt_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 0 -1 0))
(assert_return (invoke "i32x4.gt_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 -1 0 0 0))

(assert_return (invoke "i32x4.gt_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.gt_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0 -1 0 -1))
(assert_return
  (invoke "i32x4.gt_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 -1 0 -1 -1))
(assert_return
  (invoke "i32x4.gt_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0 -1 0 -1))
(assert_return
  (invoke "i32x4.gt_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0 -1 0))
(assert_return
  (invoke "i32x4.gt_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0 -1 0 -1))
(assert_return (invoke "i32x4.gt_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 -1 0 0 0))

(assert_return (invoke "i32x4.le_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.le_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0 -1 -1 -1))
(assert_return
  (invoke "i32x4.le_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.le_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0 0 0 -1))
(assert_return
  (invoke "i32x4.le_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.le_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0 -1 0 -1))
(assert_return (invoke "i32x4.le_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0 -1 -1 -1))

(assert_return (invoke "i32x4.le_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.le_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -1 0 -1 0))
(assert_return
  (invoke "i32x4.le_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 0 -1 0 0))
(assert_return
  (invoke "i32x4.le_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 -1 0 -1 0))
(assert_return
  (invoke "i32x4.le_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 -1 -1 0 -1))
(assert_return
  (invoke "i32x4.le_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 0 -1 0))
(assert_return (invoke "i32x4.le_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 0 -1 -1 -1))

(assert_return (invoke "i32x4.ge_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.ge_s" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 -1 0 0 0))
(assert_return
  (invoke "i32x4.ge_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.ge_s"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 -1 -1 -1 0))
(assert_return
  (invoke "i32x4.ge_s" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "i32x4.ge_s"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 -1 0 -1 0))
(assert_return (invoke "i32x4.ge_s" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 -1 0 0 0))

(assert_return (invoke "i32x4.ge_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "i32x4.ge_u" (v128.const i32x4 0x7fffffff 0x80000001 2 -2) (v128.const i32x4 -2 0x55555555 7 31))
  (v128.const i32x4 0 -1 0 -1))
(assert_return
  (invoke "i32x4.ge_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 0xfffffff 0xc0000000 0 1))
  (v128.const i32x4 -1 0 -1 -1))
(assert_return
  (invoke "i32x4.ge_u"
    (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000)
    (v128.const i32x4 0x80000001 2 -2 0x55555555))
  (v128.const i32x4 0 -1 0 -1))
(assert_return
  (invoke "i32x4.ge_u" (v128.const i32x4 0 1 -1 0x80000000) (v128.const i32x4 53 0x7f4a7c15 0xfffffff 0xc0000000))
  (v128.const i32x4 0 0 -1 0))
(assert_return
  (invoke "i32x4.ge_u"
    (v128.const i32x4 0x7fffffff 0x80000001 2 -2)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0 -1 0 -1))
(assert_return (invoke "i32x4.ge_u" (v128.const i32x4 0x55555555 7 31 32) (v128.const i32x4 31 32 53 0x7f4a7c15))
  (v128.const i32x4 -1 0 0 0))

(assert_return (invoke "i64x2.eq" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 -1 -1))
(assert_return (invoke "i64x2.eq" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.eq" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.eq" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.eq" (v128.const i64x2 0x5555555555555555 7) (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.eq" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.eq" (v128.const i64x2 53 0x9e3779b97f4a7c15) (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.eq"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.eq" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.eq" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 0 0))

(assert_return (invoke "i64x2.ne" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 0 0))
(assert_return (invoke "i64x2.ne" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "i64x2.ne" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "i64x2.ne" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.ne" (v128.const i64x2 0x5555555555555555 7) (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "i64x2.ne" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.ne" (v128.const i64x2 53 0x9e3779b97f4a7c15) (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.ne"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "i64x2.ne" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.ne" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 -1 -1))

(assert_return (invoke "i64x2.lt_s" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.lt_s" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 0 -1))
(assert_return
  (invoke "i64x2.lt_s" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.lt_s" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 0 -1))
(assert_return
  (invoke "i64x2.lt_s"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.lt_s" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.lt_s"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.lt_s"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.lt_s" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.lt_s"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 0 -1))

(assert_return (invoke "i64x2.gt_s" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.gt_s" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "i64x2.gt_s" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.gt_s" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "i64x2.gt_s"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.gt_s" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.gt_s"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.gt_s"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.gt_s" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.gt_s"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 -1 0))

(assert_return (invoke "i64x2.le_s" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.le_s" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 0 -1))
(assert_return
  (invoke "i64x2.le_s" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.le_s" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 0 -1))
(assert_return
  (invoke "i64x2.le_s"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.le_s" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.le_s"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.le_s"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.le_s" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.le_s"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 0 -1))

(assert_return (invoke "i64x2.ge_s" (v128.const i64x2 0 1) (v128.const i64x2 0 1)) (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.ge_s" (v128.const i64x2 -1 0x8000000000000000) (v128.const i64x2 0x8000000000000001 2))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "i64x2.ge_s" (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001) (v128.const i64x2 63 64))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.ge_s" (v128.const i64x2 2 -2) (v128.const i64x2 0xc000000000000000 0))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "i64x2.ge_s"
    (v128.const i64x2 0x5555555555555555 7)
    (v128.const i64x2 0x7fffffffffffffff 0x8000000000000001))
  (v128.const i64x2 0 -1))
(assert_return (invoke "i64x2.ge_s" (v128.const i64x2 63 64) (v128.const i64x2 7 63)) (v128.const i64x2 -1 -1))
(assert_return
  (invoke "i64x2.ge_s"
    (v128.const i64x2 53 0x9e3779b97f4a7c15)
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.ge_s"
    (v128.const i64x2 0xfffffffffffffff 0xc000000000000000)
    (v128.const i64x2 0x8000000000000000 0x7fffffffffffffff))
  (v128.const i64x2 -1 0))
(assert_return (invoke "i64x2.ge_s" (v128.const i64x2 0 1) (v128.const i64x2 0x5555555555555555 7))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "i64x2.ge_s"
    (v128.const i64x2 -1 0x8000000000000000)
    (v128.const i64x2 0x9e3779b97f4a7c15 0xfffffffffffffff))
  (v128.const i64x2 -1 0))

(assert_return (invoke "f32x4.eq" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 0 -0 1 -1))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "f32x4.eq" (v128.const f32x4 0.5 -0.5 1.5 -2.5) (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "f32x4.eq"
    (v128.const f32x4 2147483648 -2147483648 -2147483904 2147483520)
    (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "f32x4.eq"
    (v128.const f32x4 4294967296 0x1p+63 -0x1p+63 0x1p+64)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 0))
  (v128.const i32x4 0 0 0 0))
(assert_return (invoke "f32x4.eq" (v128.const f32x4 inf -inf nan -nan) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "f32x4.eq"
    (v128.const f32x4 nan:0x200001 0x1p-149 0x1p-126 0x1.fffffep+127)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const i32x4 0 0 0 0))
(assert_return (invoke "f32x4.eq" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 nan -nan nan:0x200001 0x1p-149))
  (v128.const i32x4 0 0 0 0))

(assert_return (invoke "f32x4.ne" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 0 -0 1 -1))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "f32x4.ne" (v128.const f32x4 0.5 -0.5 1.5 -2.5) (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "f32x4.ne"
    (v128.const f32x4 2147483648 -2147483648 -2147483904 2147483520)
    (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "f32x4.ne"
    (v128.const f32x4 4294967296 0x1p+63 -0x1p+63 0x1p+64)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 0))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return (invoke "f32x4.ne" (v128.const f32x4 inf -inf nan -nan) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "f32x4.ne"
    (v128.const f32x4 nan:0x200001 0x1p-149 0x1p-126 0x1.fffffep+127)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return (invoke "f32x4.ne" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 nan -nan nan:0x200001 0x1p-149))
  (v128.const i32x4 -1 -1 -1 -1))

(assert_return (invoke "f32x4.lt" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 0 -0 1 -1))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "f32x4.lt" (v128.const f32x4 0.5 -0.5 1.5 -2.5) (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904))
  (v128.const i32x4 0 -1 0 0))
(assert_return
  (invoke "f32x4.lt"
    (v128.const f32x4 2147483648 -2147483648 -2147483904 2147483520)
    (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf))
  (v128.const i32x4 0 -1 -1 0))
(assert_return
  (invoke "f32x4.lt"
    (v128.const f32x4 4294967296 0x1p+63 -0x1p+63 0x1p+64)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 0))
  (v128.const i32x4 0 0 -1 0))
(assert_return (invoke "f32x4.lt" (v128.const f32x4 inf -inf nan -nan) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const i32x4 0 -1 0 0))
(assert_return
  (invoke "f32x4.lt"
    (v128.const f32x4 nan:0x200001 0x1p-149 0x1p-126 0x1.fffffep+127)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const i32x4 0 -1 -1 0))
(assert_return (invoke "f32x4.lt" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 nan -nan nan:0x200001 0x1p-149))
  (v128.const i32x4 0 0 0 -1))

(assert_return (invoke "f32x4.gt" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 0 -0 1 -1))
  (v128.const i32x4 0 0 0 0))
(assert_return
  (invoke "f32x4.gt" (v128.const f32x4 0.5 -0.5 1.5 -2.5) (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904))
  (v128.const i32x4 -1 0 -1 -1))
(assert_return
  (invoke "f32x4.gt"
    (v128.const f32x4 2147483648 -2147483648 -2147483904 2147483520)
    (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf))
  (v128.const i32x4 -1 0 0 -1))
(assert_return
  (invoke "f32x4.gt"
    (v128.const f32x4 4294967296 0x1p+63 -0x1p+63 0x1p+64)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 0))
  (v128.const i32x4 -1 -1 0 -1))
(assert_return (invoke "f32x4.gt" (v128.const f32x4 inf -inf nan -nan) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const i32x4 -1 0 0 0))
(assert_return
  (invoke "f32x4.gt"
    (v128.const f32x4 nan:0x200001 0x1p-149 0x1p-126 0x1.fffffep+127)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const i32x4 0 0 0 -1))
(assert_return (invoke "f32x4.gt" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 nan -nan nan:0x200001 0x1p-149))
  (v128.const i32x4 0 0 0 0))

(assert_return (invoke "f32x4.le" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 0 -0 1 -1))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "f32x4.le" (v128.const f32x4 0.5 -0.5 1.5 -2.5) (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904))
  (v128.const i32x4 0 -1 0 0))
(assert_return
  (invoke "f32x4.le"
    (v128.const f32x4 2147483648 -2147483648 -2147483904 2147483520)
    (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf))
  (v128.const i32x4 0 -1 -1 0))
(assert_return
  (invoke "f32x4.le"
    (v128.const f32x4 4294967296 0x1p+63 -0x1p+63 0x1p+64)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 0))
  (v128.const i32x4 0 0 -1 0))
(assert_return (invoke "f32x4.le" (v128.const f32x4 inf -inf nan -nan) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const i32x4 0 -1 0 0))
(assert_return
  (invoke "f32x4.le"
    (v128.const f32x4 nan:0x200001 0x1p-149 0x1p-126 0x1.fffffep+127)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const i32x4 0 -1 -1 0))
(assert_return (invoke "f32x4.le" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 nan -nan nan:0x200001 0x1p-149))
  (v128.const i32x4 0 0 0 -1))

(assert_return (invoke "f32x4.ge" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 0 -0 1 -1))
  (v128.const i32x4 -1 -1 -1 -1))
(assert_return
  (invoke "f32x4.ge" (v128.const f32x4 0.5 -0.5 1.5 -2.5) (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904))
  (v128.const i32x4 -1 0 -1 -1))
(assert_return
  (invoke "f32x4.ge"
    (v128.const f32x4 2147483648 -2147483648 -2147483904 2147483520)
    (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf))
  (v128.const i32x4 -1 0 0 -1))
(assert_return
  (invoke "f32x4.ge"
    (v128.const f32x4 4294967296 0x1p+63 -0x1p+63 0x1p+64)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 0))
  (v128.const i32x4 -1 -1 0 -1))
(assert_return (invoke "f32x4.ge" (v128.const f32x4 inf -inf nan -nan) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const i32x4 -1 0 0 0))
(assert_return
  (invoke "f32x4.ge"
    (v128.const f32x4 nan:0x200001 0x1p-149 0x1p-126 0x1.fffffep+127)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const i32x4 0 0 0 -1))
(assert_return (invoke "f32x4.ge" (v128.const f32x4 0 -0 1 -1) (v128.const f32x4 nan -nan nan:0x200001 0x1p-149))
  (v128.const i32x4 0 0 0 0))

(assert_return (invoke "f64x2.eq" (v128.const f64x2 0 -0) (v128.const f64x2 0 -0)) (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.eq" (v128.const f64x2 1 -1) (v128.const f64x2 -0.5 1.5)) (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.eq" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31))
  (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.eq" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 0x1p+63 -0x1p+63))
  (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.eq" (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30) (v128.const f64x2 -inf nan))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.eq"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.eq" (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31) (v128.const f64x2 0x1.ffffffp+127 0))
  (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.eq" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 0.5 -0.5))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.eq"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 0x1.ffffffff9999ap+30 2147483648))
  (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.eq" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 4294967296 0x1p+63))
  (v128.const i64x2 0 0))

(assert_return (invoke "f64x2.ne" (v128.const f64x2 0 -0) (v128.const f64x2 0 -0)) (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.ne" (v128.const f64x2 1 -1) (v128.const f64x2 -0.5 1.5)) (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.ne" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.ne" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 0x1p+63 -0x1p+63))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.ne" (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30) (v128.const f64x2 -inf nan))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "f64x2.ne"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "f64x2.ne" (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31) (v128.const f64x2 0x1.ffffffp+127 0))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.ne" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 0.5 -0.5))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "f64x2.ne"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 0x1.ffffffff9999ap+30 2147483648))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.ne" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 4294967296 0x1p+63))
  (v128.const i64x2 -1 -1))

(assert_return (invoke "f64x2.lt" (v128.const f64x2 0 -0) (v128.const f64x2 0 -0)) (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.lt" (v128.const f64x2 1 -1) (v128.const f64x2 -0.5 1.5)) (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.lt" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31))
  (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.lt" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 0x1p+63 -0x1p+63))
  (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.lt" (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30) (v128.const f64x2 -inf nan))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.lt"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const i64x2 0 -1))
(assert_return
  (invoke "f64x2.lt" (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31) (v128.const f64x2 0x1.ffffffp+127 0))
  (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.lt" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 0.5 -0.5))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.lt"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 0x1.ffffffff9999ap+30 2147483648))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.lt" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 4294967296 0x1p+63))
  (v128.const i64x2 0 0))

(assert_return (invoke "f64x2.gt" (v128.const f64x2 0 -0) (v128.const f64x2 0 -0)) (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.gt" (v128.const f64x2 1 -1) (v128.const f64x2 -0.5 1.5)) (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.gt" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31))
  (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.gt" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 0x1p+63 -0x1p+63))
  (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.gt" (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30) (v128.const f64x2 -inf nan))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "f64x2.gt"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "f64x2.gt" (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31) (v128.const f64x2 0x1.ffffffp+127 0))
  (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.gt" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 0.5 -0.5))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "f64x2.gt"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 0x1.ffffffff9999ap+30 2147483648))
  (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.gt" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 4294967296 0x1p+63))
  (v128.const i64x2 -1 -1))

(assert_return (invoke "f64x2.le" (v128.const f64x2 0 -0) (v128.const f64x2 0 -0)) (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.le" (v128.const f64x2 1 -1) (v128.const f64x2 -0.5 1.5)) (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.le" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31))
  (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.le" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 0x1p+63 -0x1p+63))
  (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.le" (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30) (v128.const f64x2 -inf nan))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.le"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const i64x2 0 -1))
(assert_return
  (invoke "f64x2.le" (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31) (v128.const f64x2 0x1.ffffffp+127 0))
  (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.le" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 0.5 -0.5))
  (v128.const i64x2 0 0))
(assert_return
  (invoke "f64x2.le"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 0x1.ffffffff9999ap+30 2147483648))
  (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.le" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 4294967296 0x1p+63))
  (v128.const i64x2 0 0))

(assert_return (invoke "f64x2.ge" (v128.const f64x2 0 -0) (v128.const f64x2 0 -0)) (v128.const i64x2 -1 -1))
(assert_return (invoke "f64x2.ge" (v128.const f64x2 1 -1) (v128.const f64x2 -0.5 1.5)) (v128.const i64x2 -1 0))
(assert_return (invoke "f64x2.ge" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31))
  (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.ge" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 0x1p+63 -0x1p+63))
  (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.ge" (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30) (v128.const f64x2 -inf nan))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "f64x2.ge"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const i64x2 -1 0))
(assert_return
  (invoke "f64x2.ge" (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31) (v128.const f64x2 0x1.ffffffp+127 0))
  (v128.const i64x2 0 -1))
(assert_return (invoke "f64x2.ge" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 0.5 -0.5))
  (v128.const i64x2 -1 -1))
(assert_return
  (invoke "f64x2.ge"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 0x1.ffffffff9999ap+30 2147483648))
  (v128.const i64x2 0 0))
(assert_return (invoke "f64x2.ge" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 4294967296 0x1p+63))
  (v128.const i64x2 -1 -1))

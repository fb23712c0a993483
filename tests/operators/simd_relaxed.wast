;; Edge values of relaxed operators, on operands for which the specification allows one result only.

(module
  (func (export "i8x16.relaxed_swizzle") (param v128 v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 1)))
  (func (export "i32x4.relaxed_trunc_f32x4_s") (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_s (local.get 0)))
  (func (export "i32x4.relaxed_trunc_f32x4_u") (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_u (local.get 0)))
  (func (export "i32x4.relaxed_trunc_f64x2_s_zero") (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_s_zero (local.get 0)))
  (func (export "i32x4.relaxed_trunc_f64x2_u_zero") (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_u_zero (local.get 0)))
  (func (export "f32x4.relaxed_madd") (param v128 v128 v128) (result v128) (f32x4.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func (export "f32x4.relaxed_nmadd") (param v128 v128 v128) (result v128) (f32x4.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func (export "f64x2.relaxed_madd") (param v128 v128 v128) (result v128) (f64x2.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func (export "f64x2.relaxed_nmadd") (param v128 v128 v128) (result v128) (f64x2.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func (export "i8x16.relaxed_laneselect") (param v128 v128 v128) (result v128) (i8x16.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (export "i16x8.relaxed_laneselect") (param v128 v128 v128) (result v128) (i16x8.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (export "i32x4.relaxed_laneselect") (param v128 v128 v128) (result v128) (i32x4.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (export "i64x2.relaxed_laneselect") (param v128 v128 v128) (result v128) (i64x2.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (export "f32x4.relaxed_min") (param v128 v128) (result v128) (f32x4.relaxed_min (local.get 0) (local.get 1)))
  (func (export "f32x4.relaxed_max") (param v128 v128) (result v128) (f32x4.relaxed_max (local.get 0) (local.get 1)))
  (func (export "f64x2.relaxed_min") (param v128 v128) (result v128) (f64x2.relaxed_min (local.get 0) (local.get 1)))
  (func (export "f64x2.relaxed_max") (param v128 v128) (result v128) (f64x2.relaxed_max (local.get 0) (local.get 1)))
  (func (export "i16x8.relaxed_q15mulr_s") (param v128 v128) (result v128) (i16x8.relaxed_q15mulr_s (local.get 0) (local.get 1)))
  (func (export "i16x8.relaxed_dot_i8x16_i7x16_s") (param v128 v128) (result v128) (i16x8.relaxed_dot_i8x16_i7x16_s (local.get 0) (local.get 1)))
  (func (export "i32x4.relaxed_dot_i8x16_i7x16_add_s") (param v128 v128 v128) (result v128) (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get 0) (local.get 1) (local.get 2)))
)

(assert_return
  (invoke "i8x16.relaxed_swizzle"
    (v128.const i8x16 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143)
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))
  (v128.const i8x16 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143))
(assert_return
  (invoke "i8x16.relaxed_swizzle"
    (v128.const i8x16 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143)
    (v128.const i8x16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 0))
  (v128.const i8x16 143 142 141 140 139 138 137 136 135 134 133 132 131 130 129 128))
(assert_return
  (invoke "i8x16.relaxed_swizzle"
    (v128.const i8x16 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143)
    (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
  (v128.const i8x16 128 128 128 128 128 128 128 128 128 128 128 128 128 128 128 128))
(assert_return
  (invoke "i8x16.relaxed_swizzle"
    (v128.const i8x16 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143)
    (v128.const i8x16 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15))
  (v128.const i8x16 143 143 143 143 143 143 143 143 143 143 143 143 143 143 143 143))

(assert_return (invoke "i32x4.relaxed_trunc_f32x4_s" (v128.const f32x4 0 -0 1 1.5)) (v128.const i32x4 0 0 1 1))
(assert_return (invoke "i32x4.relaxed_trunc_f32x4_s" (v128.const f32x4 0.5 2.75 2147483520 -1))
  (v128.const i32x4 0 2 0x7fffff80 -1))
(assert_return (invoke "i32x4.relaxed_trunc_f32x4_s" (v128.const f32x4 -2.5 -2147483648 0 -0))
  (v128.const i32x4 -2 0x80000000 0 0))

(assert_return (invoke "i32x4.relaxed_trunc_f32x4_u" (v128.const f32x4 0 -0 1 1.5)) (v128.const i32x4 0 0 1 1))
(assert_return (invoke "i32x4.relaxed_trunc_f32x4_u" (v128.const f32x4 0.5 2.75 2147483520 4294967040))
  (v128.const i32x4 0 2 0x7fffff80 -256))
(assert_return (invoke "i32x4.relaxed_trunc_f32x4_u" (v128.const f32x4 2147483648 0 -0 1))
  (v128.const i32x4 0x80000000 0 0 1))

(assert_return (invoke "i32x4.relaxed_trunc_f64x2_s_zero" (v128.const f64x2 0 1)) (v128.const i32x4 0 1 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_s_zero" (v128.const f64x2 1.5 0.5)) (v128.const i32x4 1 0 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_s_zero" (v128.const f64x2 2147483647 0x1.fffffffb9999ap+30))
  (v128.const i32x4 0x7fffffff 0x7ffffffe 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_s_zero" (v128.const f64x2 -1 -2147483648))
  (v128.const i32x4 -1 0x80000000 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_s_zero" (v128.const f64x2 -2.5 0)) (v128.const i32x4 -2 0 0 0))

(assert_return (invoke "i32x4.relaxed_trunc_f64x2_u_zero" (v128.const f64x2 0 1)) (v128.const i32x4 0 1 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_u_zero" (v128.const f64x2 1.5 0.5)) (v128.const i32x4 1 0 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_u_zero" (v128.const f64x2 2147483647 0x1.fffffffb9999ap+30))
  (v128.const i32x4 0x7fffffff 0x7ffffffe 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_u_zero" (v128.const f64x2 4294967295 0))
  (v128.const i32x4 -1 0 0 0))
(assert_return (invoke "i32x4.relaxed_trunc_f64x2_u_zero" (v128.const f64x2 1 1.5)) (v128.const i32x4 1 1 0 0))

(assert_return
  (invoke "f32x4.relaxed_madd"
    (v128.const f32x4 0 1 -1 2)
    (v128.const f32x4 1 -1 2 -2.5)
    (v128.const f32x4 -1 2 -2.5 4096))
  (v128.const f32x4 -1 1 -4.5 4091))
(assert_return
  (invoke "f32x4.relaxed_madd"
    (v128.const f32x4 1 -1 2 -2.5)
    (v128.const f32x4 2 -2.5 4096 0.5)
    (v128.const f32x4 4096 0.5 -0.25 8))
  (v128.const f32x4 4098 3 0x1.fffcp+12 6.75))
(assert_return
  (invoke "f32x4.relaxed_madd"
    (v128.const f32x4 -1 2 -2.5 4096)
    (v128.const f32x4 4096 0.5 -0.25 8)
    (v128.const f32x4 8 0 1 -1))
  (v128.const f32x4 -4088 1 1.625 32767))
(assert_return
  (invoke "f32x4.relaxed_madd"
    (v128.const f32x4 2 -2.5 4096 0.5)
    (v128.const f32x4 -0.25 8 0 1)
    (v128.const f32x4 -1 2 -2.5 4096))
  (v128.const f32x4 -1.5 -18 -2.5 0x1.0008p+12))
(assert_return
  (invoke "f32x4.relaxed_madd"
    (v128.const f32x4 inf inf inf inf)
    (v128.const f32x4 0 0 0 0)
    (v128.const f32x4 1 1 1 1))
  (v128.const f32x4 nan:canonical nan:canonical nan:canonical nan:canonical))
(assert_return
  (invoke "f32x4.relaxed_madd"
    (v128.const f32x4 inf inf inf inf)
    (v128.const f32x4 2 2 2 2)
    (v128.const f32x4 -inf -inf -inf -inf))
  (v128.const f32x4 nan:canonical nan:canonical nan:canonical nan:canonical))

(assert_return
  (invoke "f32x4.relaxed_nmadd"
    (v128.const f32x4 0 1 -1 2)
    (v128.const f32x4 1 -1 2 -2.5)
    (v128.const f32x4 -1 2 -2.5 4096))
  (v128.const f32x4 -1 3 -0.5 4101))
(assert_return
  (invoke "f32x4.relaxed_nmadd"
    (v128.const f32x4 1 -1 2 -2.5)
    (v128.const f32x4 2 -2.5 4096 0.5)
    (v128.const f32x4 4096 0.5 -0.25 8))
  (v128.const f32x4 4094 -2 -0x1.0002p+13 9.25))
(assert_return
  (invoke "f32x4.relaxed_nmadd"
    (v128.const f32x4 -1 2 -2.5 4096)
    (v128.const f32x4 4096 0.5 -0.25 8)
    (v128.const f32x4 8 0 1 -1))
  (v128.const f32x4 4104 -1 0.375 -32769))
(assert_return
  (invoke "f32x4.relaxed_nmadd"
    (v128.const f32x4 2 -2.5 4096 0.5)
    (v128.const f32x4 -0.25 8 0 1)
    (v128.const f32x4 -1 2 -2.5 4096))
  (v128.const f32x4 -0.5 22 -2.5 0x1.fffp+11))
(assert_return
  (invoke "f32x4.relaxed_nmadd"
    (v128.const f32x4 inf inf inf inf)
    (v128.const f32x4 0 0 0 0)
    (v128.const f32x4 1 1 1 1))
  (v128.const f32x4 nan:canonical nan:canonical nan:canonical nan:canonical))
(assert_return
  (invoke "f32x4.relaxed_nmadd"
    (v128.const f32x4 inf inf inf inf)
    (v128.const f32x4 2 2 2 2)
    (v128.const f32x4 -inf -inf -inf -inf))
  (v128.const f32x4 -inf -inf -inf -inf))

(assert_return (invoke "f64x2.relaxed_madd" (v128.const f64x2 0 1) (v128.const f64x2 1 -1) (v128.const f64x2 -1 2))
  (v128.const f64x2 -1 1))
(assert_return
  (invoke "f64x2.relaxed_madd" (v128.const f64x2 1 -1) (v128.const f64x2 2 -2.5) (v128.const f64x2 4096 0.5))
  (v128.const f64x2 4098 3))
(assert_return
  (invoke "f64x2.relaxed_madd" (v128.const f64x2 -1 2) (v128.const f64x2 4096 0.5) (v128.const f64x2 8 0))
  (v128.const f64x2 -4088 1))
(assert_return
  (invoke "f64x2.relaxed_madd" (v128.const f64x2 2 -2.5) (v128.const f64x2 -0.25 8) (v128.const f64x2 -1 2))
  (v128.const f64x2 -1.5 -18))
(assert_return
  (invoke "f64x2.relaxed_madd" (v128.const f64x2 inf inf) (v128.const f64x2 0 0) (v128.const f64x2 1 1))
  (v128.const f64x2 nan:canonical nan:canonical))
(assert_return
  (invoke "f64x2.relaxed_madd" (v128.const f64x2 inf inf) (v128.const f64x2 2 2) (v128.const f64x2 -inf -inf))
  (v128.const f64x2 nan:canonical nan:canonical))

(assert_return (invoke "f64x2.relaxed_nmadd" (v128.const f64x2 0 1) (v128.const f64x2 1 -1) (v128.const f64x2 -1 2))
  (v128.const f64x2 -1 3))
(assert_return
  (invoke "f64x2.relaxed_nmadd" (v128.const f64x2 1 -1) (v128.const f64x2 2 -2.5) (v128.const f64x2 4096 0.5))
  (v128.const f64x2 4094 -2))
(assert_return
  (invoke "f64x2.relaxed_nmadd" (v128.const f64x2 -1 2) (v128.const f64x2 4096 0.5) (v128.const f64x2 8 0))
  (v128.const f64x2 4104 -1))
(assert_return
  (invoke "f64x2.relaxed_nmadd" (v128.const f64x2 2 -2.5) (v128.const f64x2 -0.25 8) (v128.const f64x2 -1 2))
  (v128.const f64x2 -0.5 22))
(assert_return
  (invoke "f64x2.relaxed_nmadd" (v128.const f64x2 inf inf) (v128.const f64x2 0 0) (v128.const f64x2 1 1))
  (v128.const f64x2 nan:canonical nan:canonical))
(assert_return
  (invoke "f64x2.relaxed_nmadd" (v128.const f64x2 inf inf) (v128.const f64x2 2 2) (v128.const f64x2 -inf -inf))
  (v128.const f64x2 -inf -inf))

(assert_return
  (invoke "i8x16.relaxed_laneselect"
    (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16)
    (v128.const i8x16 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240 0)
    (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
  (v128.const i8x16 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240 0))
(assert_return
  (invoke "i8x16.relaxed_laneselect"
    (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16)
    (v128.const i8x16 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240 0)
    (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255))
  (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16))
(assert_return
  (invoke "i8x16.relaxed_laneselect"
    (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16)
    (v128.const i8x16 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240 0)
    (v128.const i8x16 0 255 0 255 0 255 0 255 0 255 0 255 0 255 0 255))
  (v128.const i8x16 129 255 254 127 7 2 8 85 21 7 192 53 17 15 240 16))
(assert_return
  (invoke "i8x16.relaxed_laneselect"
    (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16)
    (v128.const i8x16 129 2 254 85 7 7 8 53 21 15 192 16 17 112 240 0)
    (v128.const i8x16 255 0 0 255 255 0 0 255 255 0 0 255 255 0 0 255))
  (v128.const i8x16 1 2 254 127 129 7 8 85 7 15 192 53 21 112 240 16))

(assert_return
  (invoke "i16x8.relaxed_laneselect"
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555)
    (v128.const i16x8 0x8001 2 -2 0x5555 7 15 16 53)
    (v128.const i16x8 0 0 0 0 0 0 0 0))
  (v128.const i16x8 0x8001 2 -2 0x5555 7 15 16 53))
(assert_return
  (invoke "i16x8.relaxed_laneselect"
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555)
    (v128.const i16x8 0x8001 2 -2 0x5555 7 15 16 53)
    (v128.const i16x8 -1 -1 -1 -1 -1 -1 -1 -1))
  (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555))
(assert_return
  (invoke "i16x8.relaxed_laneselect"
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555)
    (v128.const i16x8 0x8001 2 -2 0x5555 7 15 16 53)
    (v128.const i16x8 0 -1 0 -1 0 -1 0 -1))
  (v128.const i16x8 0x8001 -1 -2 0x7fff 7 2 16 0x5555))
(assert_return
  (invoke "i16x8.relaxed_laneselect"
    (v128.const i16x8 1 -1 0x8000 0x7fff 0x8001 2 -2 0x5555)
    (v128.const i16x8 0x8001 2 -2 0x5555 7 15 16 53)
    (v128.const i16x8 -1 0 0 -1 -1 0 0 -1))
  (v128.const i16x8 1 2 -2 0x7fff 0x8001 15 16 0x5555))

(assert_return
  (invoke "i32x4.relaxed_laneselect"
    (v128.const i32x4 1 -1 0x80000000 0x7fffffff)
    (v128.const i32x4 0x80000001 2 -2 0x55555555)
    (v128.const i32x4 0 0 0 0))
  (v128.const i32x4 0x80000001 2 -2 0x55555555))
(assert_return
  (invoke "i32x4.relaxed_laneselect"
    (v128.const i32x4 1 -1 0x80000000 0x7fffffff)
    (v128.const i32x4 0x80000001 2 -2 0x55555555)
    (v128.const i32x4 -1 -1 -1 -1))
  (v128.const i32x4 1 -1 0x80000000 0x7fffffff))
(assert_return
  (invoke "i32x4.relaxed_laneselect"
    (v128.const i32x4 1 -1 0x80000000 0x7fffffff)
    (v128.const i32x4 0x80000001 2 -2 0x55555555)
    (v128.const i32x4 0 -1 0 -1))
  (v128.const i32x4 0x80000001 -1 -2 0x7fffffff))
(assert_return
  (invoke "i32x4.relaxed_laneselect"
    (v128.const i32x4 1 -1 0x80000000 0x7fffffff)
    (v128.const i32x4 0x80000001 2 -2 0x55555555)
    (v128.const i32x4 -1 0 0 -1))
  (v128.const i32x4 1 2 -2 0x7fffffff))

(assert_return
  (invoke "i64x2.relaxed_laneselect"
    (v128.const i64x2 1 -1)
    (v128.const i64x2 0x8000000000000001 2)
    (v128.const i64x2 0 0))
  (v128.const i64x2 0x8000000000000001 2))
(assert_return
  (invoke "i64x2.relaxed_laneselect"
    (v128.const i64x2 1 -1)
    (v128.const i64x2 0x8000000000000001 2)
    (v128.const i64x2 -1 -1))
  (v128.const i64x2 1 -1))
(assert_return
  (invoke "i64x2.relaxed_laneselect"
    (v128.const i64x2 1 -1)
    (v128.const i64x2 0x8000000000000001 2)
    (v128.const i64x2 0 -1))
  (v128.const i64x2 0x8000000000000001 -1))
(assert_return
  (invoke "i64x2.relaxed_laneselect"
    (v128.const i64x2 1 -1)
    (v128.const i64x2 0x8000000000000001 2)
    (v128.const i64x2 -1 0))
  (v128.const i64x2 1 2))

(assert_return (invoke "f32x4.relaxed_min" (v128.const f32x4 1 -1 0.5 -0.5) (v128.const f32x4 1 -1 0.5 -0.5))
  (v128.const f32x4 1 -1 0.5 -0.5))
(assert_return
  (invoke "f32x4.relaxed_min"
    (v128.const f32x4 1.5 -2.5 2147483648 -2147483648)
    (v128.const f32x4 -2147483648 -2147483904 2147483520 4294967296))
  (v128.const f32x4 -2147483648 -2147483904 2147483520 -2147483648))
(assert_return
  (invoke "f32x4.relaxed_min"
    (v128.const f32x4 -2147483904 2147483520 4294967296 0x1p+63)
    (v128.const f32x4 inf -inf 0x1p-149 0x1p-126))
  (v128.const f32x4 -2147483904 -inf 0x1p-149 0x1p-126))
(assert_return
  (invoke "f32x4.relaxed_min" (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const f32x4 -0x1p+63 -0.5 1.5 -inf))
(assert_return
  (invoke "f32x4.relaxed_min"
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 1)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const f32x4 0x1p-149 0x1p-126 0x1p+63 -0x1p+63))
(assert_return
  (invoke "f32x4.relaxed_min"
    (v128.const f32x4 -1 0.5 -0.5 1.5)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 1))
  (v128.const f32x4 -1 0x1p-126 -0.5 1))
(assert_return
  (invoke "f32x4.relaxed_min"
    (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904)
    (v128.const f32x4 1.5 -2.5 2147483648 -2147483648))
  (v128.const f32x4 -2.5 -2.5 -2147483648 -2147483904))

(assert_return (invoke "f32x4.relaxed_max" (v128.const f32x4 1 -1 0.5 -0.5) (v128.const f32x4 1 -1 0.5 -0.5))
  (v128.const f32x4 1 -1 0.5 -0.5))
(assert_return
  (invoke "f32x4.relaxed_max"
    (v128.const f32x4 1.5 -2.5 2147483648 -2147483648)
    (v128.const f32x4 -2147483648 -2147483904 2147483520 4294967296))
  (v128.const f32x4 1.5 -2.5 2147483648 4294967296))
(assert_return
  (invoke "f32x4.relaxed_max"
    (v128.const f32x4 -2147483904 2147483520 4294967296 0x1p+63)
    (v128.const f32x4 inf -inf 0x1p-149 0x1p-126))
  (v128.const f32x4 inf 2147483520 4294967296 0x1p+63))
(assert_return
  (invoke "f32x4.relaxed_max" (v128.const f32x4 -0x1p+63 0x1p+64 inf -inf) (v128.const f32x4 0.5 -0.5 1.5 -2.5))
  (v128.const f32x4 0.5 0x1p+64 inf -2.5))
(assert_return
  (invoke "f32x4.relaxed_max"
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 1)
    (v128.const f32x4 2147483520 4294967296 0x1p+63 -0x1p+63))
  (v128.const f32x4 2147483520 4294967296 0x1.fffffep+127 1))
(assert_return
  (invoke "f32x4.relaxed_max"
    (v128.const f32x4 -1 0.5 -0.5 1.5)
    (v128.const f32x4 0x1p-149 0x1p-126 0x1.fffffep+127 1))
  (v128.const f32x4 0x1p-149 0.5 0x1.fffffep+127 1.5))
(assert_return
  (invoke "f32x4.relaxed_max"
    (v128.const f32x4 -2.5 2147483648 -2147483648 -2147483904)
    (v128.const f32x4 1.5 -2.5 2147483648 -2147483648))
  (v128.const f32x4 1.5 2147483648 2147483648 -2147483648))

(assert_return (invoke "f64x2.relaxed_min" (v128.const f64x2 1 -1) (v128.const f64x2 1 -1)) (v128.const f64x2 1 -1))
(assert_return (invoke "f64x2.relaxed_min" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 -2.5 2147483647))
  (v128.const f64x2 -2.5 -0.5))
(assert_return
  (invoke "f64x2.relaxed_min" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31))
  (v128.const f64x2 -2147483649 -2.5))
(assert_return
  (invoke "f64x2.relaxed_min"
    (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30)
    (v128.const f64x2 -0x1.0000000000001p+63 0x1p+64))
  (v128.const f64x2 -0x1.0000000000001p+63 0x1.ffffffff9999ap+30))
(assert_return
  (invoke "f64x2.relaxed_min"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const f64x2 0x1p-1022 -0x1.00000001ccccdp+31))
(assert_return
  (invoke "f64x2.relaxed_min"
    (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31)
    (v128.const f64x2 0x1.ffffffp+127 1))
  (v128.const f64x2 -2147483649 1))
(assert_return (invoke "f64x2.relaxed_min" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 1.5 -2.5))
  (v128.const f64x2 1.5 -2.5))
(assert_return
  (invoke "f64x2.relaxed_min"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 -0x1.00000001ccccdp+31 -2147483649))
  (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63))
(assert_return
  (invoke "f64x2.relaxed_min" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63))
  (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63))
(assert_return
  (invoke "f64x2.relaxed_min"
    (v128.const f64x2 -inf 0x0.0000000000001p-1022)
    (v128.const f64x2 0x0.0000000000001p-1022 0x1p-1022))
  (v128.const f64x2 -inf 0x0.0000000000001p-1022))

(assert_return (invoke "f64x2.relaxed_max" (v128.const f64x2 1 -1) (v128.const f64x2 1 -1)) (v128.const f64x2 1 -1))
(assert_return (invoke "f64x2.relaxed_max" (v128.const f64x2 0.5 -0.5) (v128.const f64x2 -2.5 2147483647))
  (v128.const f64x2 0.5 2147483647))
(assert_return
  (invoke "f64x2.relaxed_max" (v128.const f64x2 1.5 -2.5) (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31))
  (v128.const f64x2 1.5 0x1.ffffffffccccdp+31))
(assert_return
  (invoke "f64x2.relaxed_max"
    (v128.const f64x2 2147483647 0x1.ffffffff9999ap+30)
    (v128.const f64x2 -0x1.0000000000001p+63 0x1p+64))
  (v128.const f64x2 2147483647 0x1p+64))
(assert_return
  (invoke "f64x2.relaxed_max"
    (v128.const f64x2 2147483648 -0x1.00000001ccccdp+31)
    (v128.const f64x2 0x1p-1022 0x1.fffffffffffffp+1023))
  (v128.const f64x2 2147483648 0x1.fffffffffffffp+1023))
(assert_return
  (invoke "f64x2.relaxed_max"
    (v128.const f64x2 -2147483649 0x1.ffffffffccccdp+31)
    (v128.const f64x2 0x1.ffffffp+127 1))
  (v128.const f64x2 0x1.ffffffp+127 0x1.ffffffffccccdp+31))
(assert_return (invoke "f64x2.relaxed_max" (v128.const f64x2 4294967296 0x1p+63) (v128.const f64x2 1.5 -2.5))
  (v128.const f64x2 4294967296 0x1p+63))
(assert_return
  (invoke "f64x2.relaxed_max"
    (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63)
    (v128.const f64x2 -0x1.00000001ccccdp+31 -2147483649))
  (v128.const f64x2 -0x1.00000001ccccdp+31 -2147483649))
(assert_return
  (invoke "f64x2.relaxed_max" (v128.const f64x2 0x1p+64 inf) (v128.const f64x2 -0x1p+63 -0x1.0000000000001p+63))
  (v128.const f64x2 0x1p+64 inf))
(assert_return
  (invoke "f64x2.relaxed_max"
    (v128.const f64x2 -inf 0x0.0000000000001p-1022)
    (v128.const f64x2 0x0.0000000000001p-1022 0x1p-1022))
  (v128.const f64x2 0x0.0000000000001p-1022 0x1p-1022))

(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 0 1 -1 0x7fff 0x8001 2 -2 0x5555)
    (v128.const i16x8 0 1 -1 0x7fff 0x8001 2 -2 0x5555))
  (v128.const i16x8 0 0 0 0x7ffe 0x7ffe 0 0 0x38e3))
(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 7 15 16 53 0x7c15 0xfff 0xc000 0)
    (v128.const i16x8 53 0x7c15 0xfff 0xc000 0 1 -1 0x7fff))
  (v128.const i16x8 0 15 2 -26 0 0 1 0))
(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 1 -1 0x7fff 0x8001 2 -2 0x5555 7)
    (v128.const i16x8 0x5555 7 15 16 53 0x7c15 0xfff 0xc000))
  (v128.const i16x8 1 0 15 -16 0 -2 0xaaa -3))
(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 15 16 53 0x7c15 0xfff 0xc000 0 1)
    (v128.const i16x8 0x7fff 0x8001 2 -2 0x5555 7 15 16))
  (v128.const i16x8 15 -16 0 -2 0xaaa -3 0 0))
(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 -1 0x7fff 0x8001 2 -2 0x5555 7 15)
    (v128.const i16x8 0xc000 0 1 -1 0x7fff 0x8001 2 -2))
  (v128.const i16x8 1 0 -1 0 -2 0xaaac 0 0))
(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1)
    (v128.const i16x8 16 53 0x7c15 0xfff 0xc000 0 1 -1))
  (v128.const i16x8 0 0 0x7849 512 0x2000 0 0 0))
(assert_return
  (invoke "i16x8.relaxed_q15mulr_s"
    (v128.const i16x8 0x7fff 0x8001 2 -2 0x5555 7 15 16)
    (v128.const i16x8 -2 0x5555 7 15 16 53 0x7c15 0xfff))
  (v128.const i16x8 -2 0xaaac 0 0 11 0 15 2))

(assert_return
  (invoke "i16x8.relaxed_dot_i8x16_i7x16_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 127 64 3 100 0 1 127 64 3 100 0 1 127 64))
  (v128.const i16x8 1 0xdf81 0xcfe1 -2 0x2beb 821 21 0xf771))
(assert_return
  (invoke "i16x8.relaxed_dot_i8x16_i7x16_s"
    (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16)
    (v128.const i8x16 1 127 64 3 100 0 1 127 64 3 100 0 1 127 64 3))
  (v128.const i16x8 -126 0xe17d 0xce64 0x2a29 469 800 0x786 0xf030))
(assert_return
  (invoke "i16x8.relaxed_dot_i8x16_i7x16_s"
    (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17)
    (v128.const i8x16 127 64 3 100 0 1 127 64 3 100 0 1 127 64 3 100))
  (v128.const i16x8 0xdf81 0xcfe1 -2 0x2beb 821 21 0xf771 0x6d4))
(assert_return
  (invoke "i16x8.relaxed_dot_i8x16_i7x16_s"
    (v128.const i8x16 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112)
    (v128.const i8x16 64 3 100 0 1 127 64 3 100 0 1 127 64 3 100 0))
  (v128.const i16x8 0xe17d 0xce64 0x2a29 469 800 0x786 0xf030 0x6a4))

(assert_return
  (invoke "i32x4.relaxed_dot_i8x16_i7x16_add_s"
    (v128.const i8x16 0 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192)
    (v128.const i8x16 0 1 127 64 3 100 0 1 127 64 3 100 0 1 127 64)
    (v128.const i32x4 0 1 -1 0x80000000))
  (v128.const i32x4 0xffffdf82 0xffffcfe0 0x2f1f 0x7ffff786))
(assert_return
  (invoke "i32x4.relaxed_dot_i8x16_i7x16_add_s"
    (v128.const i8x16 1 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16)
    (v128.const i8x16 1 127 64 3 100 0 1 127 64 3 100 0 1 127 64 3)
    (v128.const i32x4 1 -1 0x80000000 0x7fffffff))
  (v128.const i32x4 0xffffe100 0xfffff88c 0x800004f5 0x7ffff7b5))
(assert_return
  (invoke "i32x4.relaxed_dot_i8x16_i7x16_add_s"
    (v128.const i8x16 255 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17)
    (v128.const i8x16 127 64 3 100 0 1 127 64 3 100 0 1 127 64 3 100)
    (v128.const i32x4 -1 0x80000000 0x7fffffff 0x80000001))
  (v128.const i32x4 0xffffaf61 0x80002be9 0x80000349 0x7ffffe46))
(assert_return
  (invoke "i32x4.relaxed_dot_i8x16_i7x16_add_s"
    (v128.const i8x16 128 127 129 2 254 85 7 7 8 53 21 15 192 16 17 112)
    (v128.const i8x16 64 3 100 0 1 127 64 3 100 0 1 127 64 3 100 0)
    (v128.const i32x4 0x80000000 0x7fffffff 0x80000001 2))
  (v128.const i32x4 0x7fffafe1 0x80002bfd 0x80000aa7 0xfffff6d6))

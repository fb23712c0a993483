(module
  (func $i8x16.eq (param v128 v128) (result v128) (i8x16.eq (local.get 0) (local.get 1)))
  (func $i8x16.ne (param v128 v128) (result v128) (i8x16.ne (local.get 0) (local.get 1)))
  (func $i8x16.lt_s (param v128 v128) (result v128) (i8x16.lt_s (local.get 0) (local.get 1)))
  (func $i8x16.lt_u (param v128 v128) (result v128) (i8x16.lt_u (local.get 0) (local.get 1)))
  (func $i8x16.gt_s (param v128 v128) (result v128) (i8x16.gt_s (local.get 0) (local.get 1)))
  (func $i8x16.gt_u (param v128 v128) (result v128) (i8x16.gt_u (local.get 0) (local.get 1)))
  (func $i8x16.le_s (param v128 v128) (result v128) (i8x16.le_s (local.get 0) (local.get 1)))
  (func $i8x16.le_u (param v128 v128) (result v128) (i8x16.le_u (local.get 0) (local.get 1)))
  (func $i8x16.ge_s (param v128 v128) (result v128) (i8x16.ge_s (local.get 0) (local.get 1)))
  (func $i8x16.ge_u (param v128 v128) (result v128) (i8x16.ge_u (local.get 0) (local.get 1)))
  (func $i16x8.eq (param v128 v128) (result v128) (i16x8.eq (local.get 0) (local.get 1)))
  (func $i16x8.ne (param v128 v128) (result v128) (i16x8.ne (local.get 0) (local.get 1)))
  (func $i16x8.lt_s (param v128 v128) (result v128) (i16x8.lt_s (local.get 0) (local.get 1)))
  (func $i16x8.lt_u (param v128 v128) (result v128) (i16x8.lt_u (local.get 0) (local.get 1)))
  (func $i16x8.gt_s (param v128 v128) (result v128) (i16x8.gt_s (local.get 0) (local.get 1)))
  (func $i16x8.gt_u (param v128 v128) (result v128) (i16x8.gt_u (local.get 0) (local.get 1)))
  (func $i16x8.le_s (param v128 v128) (result v128) (i16x8.le_s (local.get 0) (local.get 1)))
  (func $i16x8.le_u (param v128 v128) (result v128) (i16x8.le_u (local.get 0) (local.get 1)))
  (func $i16x8.ge_s (param v128 v128) (result v128) (i16x8.ge_s (local.get 0) (local.get 1)))
  (func $i16x8.ge_u (param v128 v128) (result v128) (i16x8.ge_u (local.get 0) (local.get 1)))
  (func $i32x4.eq (param v128 v128) (result v128) (i32x4.eq (local.get 0) (local.get 1)))
  (func $i32x4.ne (param v128 v128) (result v128) (i32x4.ne (local.get 0) (local.get 1)))
  (func $i32x4.lt_s (param v128 v128) (result v128) (i32x4.lt_s (local.get 0) (local.get 1)))
  (func $i32x4.lt_u (param v128 v128) (result v128) (i32x4.lt_u (local.get 0) (local.get 1)))
  (func $i32x4.gt_s (param v128 v128) (result v128) (i32x4.gt_s (local.get 0) (local.get 1)))
  (func $i32x4.gt_u (param v128 v128) (result v128) (i32x4.gt_u (local.get 0) (local.get 1)))
  (func $i32x4.le_s (param v128 v128) (result v128) (i32x4.le_s (local.get 0) (local.get 1)))
  (func $i32x4.le_u (param v128 v128) (result v128) (i32x4.le_u (local.get 0) (local.get 1)))
  (func $i32x4.ge_s (param v128 v128) (result v128) (i32x4.ge_s (local.get 0) (local.get 1)))
  (func $i32x4.ge_u (param v128 v128) (result v128) (i32x4.ge_u (local.get 0) (local.get 1)))
  (func $i64x2.eq (param v128 v128) (result v128) (i64x2.eq (local.get 0) (local.get 1)))
  (func $i64x2.ne (param v128 v128) (result v128) (i64x2.ne (local.get 0) (local.get 1)))
  (func $i64x2.lt_s (param v128 v128) (result v128) (i64x2.lt_s (local.get 0) (local.get 1)))
  (func $i64x2.gt_s (param v128 v128) (result v128) (i64x2.gt_s (local.get 0) (local.get 1)))
  (func $i64x2.le_s (param v128 v128) (result v128) (i64x2.le_s (local.get 0) (local.get 1)))
  (func $i64x2.ge_s (param v128 v128) (result v128) (i64x2.ge_s (local.get 0) (local.get 1)))
  (func $f32x4.eq (param v128 v128) (result v128) (f32x4.eq (local.get 0) (local.get 1)))
  (func $f32x4.ne (param v128 v128) (result v128) (f32x4.ne (local.get 0) (local.get 1)))
  (func $f32x4.lt (param v128 v128) (result v128) (f32x4.lt (local.get 0) (local.get 1)))
  (func $f32x4.gt (param v128 v128) (result v128) (f32x4.gt (local.get 0) (local.get 1)))
  (func $f32x4.le (param v128 v128) (result v128) (f32x4.le (local.get 0) (local.get 1)))
  (func $f32x4.ge (param v128 v128) (result v128) (f32x4.ge (local.get 0) (local.get 1)))
  (func $f64x2.eq (param v128 v128) (result v128) (f64x2.eq (local.get 0) (local.get 1)))
  (func $f64x2.ne (param v128 v128) (result v128) (f64x2.ne (local.get 0) (local.get 1)))
  (func $f64x2.lt (param v128 v128) (result v128) (f64x2.lt (local.get 0) (local.get 1)))
  (func $f64x2.gt (param v128 v128) (result v128) (f64x2.gt (local.get 0) (local.get 1)))
  (func $f64x2.le (param v128 v128) (result v128) (f64x2.le (local.get 0) (local.get 1)))
  (func $f64x2.ge (param v128 v128) (result v128) (f64x2.ge (local.get 0) (local.get 1)))
)
;; i8x16.eq:
;;   %1 = icmp eq <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.ne:
;;   %1 = icmp ne <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.lt_s:
;;   %1 = icmp slt <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.lt_u:
;;   %1 = icmp ult <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.gt_s:
;;   %1 = icmp sgt <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.gt_u:
;;   %1 = icmp ugt <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.le_s:
;;   %1 = icmp sle <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.le_u:
;;   %1 = icmp ule <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.ge_s:
;;   %1 = icmp sge <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i8x16.ge_u:
;;   %1 = icmp uge <16 x i8> $0, $1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i16x8.eq:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp eq <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.ne:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp ne <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.lt_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp slt <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.lt_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp ult <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.gt_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp sgt <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.gt_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp ugt <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.le_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp sle <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.le_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp ule <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.ge_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp sge <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.ge_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = icmp uge <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.eq:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp eq <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.ne:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp ne <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.lt_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp slt <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.lt_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp ult <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.gt_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp sgt <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.gt_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp ugt <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.le_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp sle <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.le_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp ule <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.ge_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp sge <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.ge_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = icmp uge <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i64x2.eq:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = icmp eq <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i64x2.ne:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = icmp ne <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i64x2.lt_s:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = icmp slt <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i64x2.gt_s:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = icmp sgt <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i64x2.le_s:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = icmp sle <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i64x2.ge_s:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = icmp sge <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.eq:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp oeq <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.ne:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp une <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.lt:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.gt:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp ogt <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.le:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp ole <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.ge:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp oge <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.eq:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp oeq <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.ne:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp une <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.lt:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.gt:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp ogt <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.le:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp ole <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.ge:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp oge <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5

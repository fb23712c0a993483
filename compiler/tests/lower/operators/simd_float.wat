(module
  (func $f32x4.ceil (param v128) (result v128) (f32x4.ceil (local.get 0)))
  (func $f32x4.floor (param v128) (result v128) (f32x4.floor (local.get 0)))
  (func $f32x4.trunc (param v128) (result v128) (f32x4.trunc (local.get 0)))
  (func $f32x4.nearest (param v128) (result v128) (f32x4.nearest (local.get 0)))
  (func $f32x4.abs (param v128) (result v128) (f32x4.abs (local.get 0)))
  (func $f32x4.neg (param v128) (result v128) (f32x4.neg (local.get 0)))
  (func $f32x4.sqrt (param v128) (result v128) (f32x4.sqrt (local.get 0)))
  (func $f32x4.add (param v128 v128) (result v128) (f32x4.add (local.get 0) (local.get 1)))
  (func $f32x4.sub (param v128 v128) (result v128) (f32x4.sub (local.get 0) (local.get 1)))
  (func $f32x4.mul (param v128 v128) (result v128) (f32x4.mul (local.get 0) (local.get 1)))
  (func $f32x4.div (param v128 v128) (result v128) (f32x4.div (local.get 0) (local.get 1)))
  (func $f32x4.min (param v128 v128) (result v128) (f32x4.min (local.get 0) (local.get 1)))
  (func $f32x4.max (param v128 v128) (result v128) (f32x4.max (local.get 0) (local.get 1)))
  (func $f32x4.pmin (param v128 v128) (result v128) (f32x4.pmin (local.get 0) (local.get 1)))
  (func $f32x4.pmax (param v128 v128) (result v128) (f32x4.pmax (local.get 0) (local.get 1)))
  (func $f64x2.ceil (param v128) (result v128) (f64x2.ceil (local.get 0)))
  (func $f64x2.floor (param v128) (result v128) (f64x2.floor (local.get 0)))
  (func $f64x2.trunc (param v128) (result v128) (f64x2.trunc (local.get 0)))
  (func $f64x2.nearest (param v128) (result v128) (f64x2.nearest (local.get 0)))
  (func $f64x2.abs (param v128) (result v128) (f64x2.abs (local.get 0)))
  (func $f64x2.neg (param v128) (result v128) (f64x2.neg (local.get 0)))
  (func $f64x2.sqrt (param v128) (result v128) (f64x2.sqrt (local.get 0)))
  (func $f64x2.add (param v128 v128) (result v128) (f64x2.add (local.get 0) (local.get 1)))
  (func $f64x2.sub (param v128 v128) (result v128) (f64x2.sub (local.get 0) (local.get 1)))
  (func $f64x2.mul (param v128 v128) (result v128) (f64x2.mul (local.get 0) (local.get 1)))
  (func $f64x2.div (param v128 v128) (result v128) (f64x2.div (local.get 0) (local.get 1)))
  (func $f64x2.min (param v128 v128) (result v128) (f64x2.min (local.get 0) (local.get 1)))
  (func $f64x2.max (param v128 v128) (result v128) (f64x2.max (local.get 0) (local.get 1)))
  (func $f64x2.pmin (param v128 v128) (result v128) (f64x2.pmin (local.get 0) (local.get 1)))
  (func $f64x2.pmax (param v128 v128) (result v128) (f64x2.pmax (local.get 0) (local.get 1)))
)
;; f32x4.ceil:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x float> @llvm.ceil.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.floor:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x float> @llvm.floor.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.trunc:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x float> @llvm.trunc.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.nearest:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x float> @llvm.roundeven.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.abs:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x float> @llvm.fabs.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.neg:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = fneg <4 x float> %1
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.sqrt:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x float> @llvm.sqrt.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.add:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fadd <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f32x4.sub:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fsub <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f32x4.mul:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fmul <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f32x4.div:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fdiv <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f32x4.min:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %5 = bitcast <4 x float> %4 to <4 x i32>
;;   %6 = fcmp olt <4 x float> %2, %1
;;   %7 = select <4 x i1> %6, <4 x float> %2, <4 x float> %1
;;   %8 = bitcast <4 x float> %7 to <4 x i32>
;;   %9 = or <4 x i32> %5, %8
;;   %10 = bitcast <4 x i32> %9 to <4 x float>
;;   %11 = fadd <4 x float> %1, %2
;;   %12 = fcmp uno <4 x float> %1, %2
;;   %13 = select <4 x i1> %12, <4 x float> %11, <4 x float> %10
;;   %14 = bitcast <4 x float> %13 to <16 x i8>
;;   ret <16 x i8> %14
;; f32x4.max:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp ogt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %5 = bitcast <4 x float> %4 to <4 x i32>
;;   %6 = fcmp ogt <4 x float> %2, %1
;;   %7 = select <4 x i1> %6, <4 x float> %2, <4 x float> %1
;;   %8 = bitcast <4 x float> %7 to <4 x i32>
;;   %9 = and <4 x i32> %5, %8
;;   %10 = bitcast <4 x i32> %9 to <4 x float>
;;   %11 = fadd <4 x float> %1, %2
;;   %12 = fcmp uno <4 x float> %1, %2
;;   %13 = select <4 x i1> %12, <4 x float> %11, <4 x float> %10
;;   %14 = bitcast <4 x float> %13 to <16 x i8>
;;   ret <16 x i8> %14
;; f32x4.pmin:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %2, %1
;;   %4 = select <4 x i1> %3, <4 x float> %2, <4 x float> %1
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.pmax:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %2, <4 x float> %1
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.ceil:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <2 x double> @llvm.ceil.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.floor:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <2 x double> @llvm.floor.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.trunc:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <2 x double> @llvm.trunc.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.nearest:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <2 x double> @llvm.roundeven.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.abs:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <2 x double> @llvm.fabs.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.neg:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = fneg <2 x double> %1
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.sqrt:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <2 x double> @llvm.sqrt.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.add:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fadd <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f64x2.sub:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fsub <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f64x2.mul:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fmul <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f64x2.div:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fdiv <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f64x2.min:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %5 = bitcast <2 x double> %4 to <2 x i64>
;;   %6 = fcmp olt <2 x double> %2, %1
;;   %7 = select <2 x i1> %6, <2 x double> %2, <2 x double> %1
;;   %8 = bitcast <2 x double> %7 to <2 x i64>
;;   %9 = or <2 x i64> %5, %8
;;   %10 = bitcast <2 x i64> %9 to <2 x double>
;;   %11 = fadd <2 x double> %1, %2
;;   %12 = fcmp uno <2 x double> %1, %2
;;   %13 = select <2 x i1> %12, <2 x double> %11, <2 x double> %10
;;   %14 = bitcast <2 x double> %13 to <16 x i8>
;;   ret <16 x i8> %14
;; f64x2.max:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp ogt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %5 = bitcast <2 x double> %4 to <2 x i64>
;;   %6 = fcmp ogt <2 x double> %2, %1
;;   %7 = select <2 x i1> %6, <2 x double> %2, <2 x double> %1
;;   %8 = bitcast <2 x double> %7 to <2 x i64>
;;   %9 = and <2 x i64> %5, %8
;;   %10 = bitcast <2 x i64> %9 to <2 x double>
;;   %11 = fadd <2 x double> %1, %2
;;   %12 = fcmp uno <2 x double> %1, %2
;;   %13 = select <2 x i1> %12, <2 x double> %11, <2 x double> %10
;;   %14 = bitcast <2 x double> %13 to <16 x i8>
;;   ret <16 x i8> %14
;; f64x2.pmin:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %2, %1
;;   %4 = select <2 x i1> %3, <2 x double> %2, <2 x double> %1
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.pmax:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %2, <2 x double> %1
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5

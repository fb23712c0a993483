(module
  (func $f32.eq (param f32 f32) (result i32) (f32.eq (local.get 0) (local.get 1)))
  (func $f32.ne (param f32 f32) (result i32) (f32.ne (local.get 0) (local.get 1)))
  (func $f32.lt (param f32 f32) (result i32) (f32.lt (local.get 0) (local.get 1)))
  (func $f32.gt (param f32 f32) (result i32) (f32.gt (local.get 0) (local.get 1)))
  (func $f32.le (param f32 f32) (result i32) (f32.le (local.get 0) (local.get 1)))
  (func $f32.ge (param f32 f32) (result i32) (f32.ge (local.get 0) (local.get 1)))
  (func $f32.abs (param f32) (result f32) (f32.abs (local.get 0)))
  (func $f32.neg (param f32) (result f32) (f32.neg (local.get 0)))
  (func $f32.ceil (param f32) (result f32) (f32.ceil (local.get 0)))
  (func $f32.floor (param f32) (result f32) (f32.floor (local.get 0)))
  (func $f32.trunc (param f32) (result f32) (f32.trunc (local.get 0)))
  (func $f32.nearest (param f32) (result f32) (f32.nearest (local.get 0)))
  (func $f32.sqrt (param f32) (result f32) (f32.sqrt (local.get 0)))
  (func $f32.add (param f32 f32) (result f32) (f32.add (local.get 0) (local.get 1)))
  (func $f32.sub (param f32 f32) (result f32) (f32.sub (local.get 0) (local.get 1)))
  (func $f32.mul (param f32 f32) (result f32) (f32.mul (local.get 0) (local.get 1)))
  (func $f32.div (param f32 f32) (result f32) (f32.div (local.get 0) (local.get 1)))
  (func $f32.min (param f32 f32) (result f32) (f32.min (local.get 0) (local.get 1)))
  (func $f32.max (param f32 f32) (result f32) (f32.max (local.get 0) (local.get 1)))
  (func $f32.copysign (param f32 f32) (result f32) (f32.copysign (local.get 0) (local.get 1)))
)
;; f32.eq:
;;   %1 = fcmp oeq float $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f32.ne:
;;   %1 = fcmp une float $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f32.lt:
;;   %1 = fcmp olt float $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f32.gt:
;;   %1 = fcmp ogt float $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f32.le:
;;   %1 = fcmp ole float $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f32.ge:
;;   %1 = fcmp oge float $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f32.abs:
;;   %1 = call float @llvm.fabs.f32(float $0)
;;   ret float %1
;; f32.neg:
;;   %1 = fneg float $0
;;   ret float %1
;; f32.ceil:
;;   %1 = call float @llvm.ceil.f32(float $0)
;;   ret float %1
;; f32.floor:
;;   %1 = call float @llvm.floor.f32(float $0)
;;   ret float %1
;; f32.trunc:
;;   %1 = call float @llvm.trunc.f32(float $0)
;;   ret float %1
;; f32.nearest:
;;   %1 = call float @llvm.roundeven.f32(float $0)
;;   ret float %1
;; f32.sqrt:
;;   %1 = call float @llvm.sqrt.f32(float $0)
;;   ret float %1
;; f32.add:
;;   %1 = fadd float $0, $1
;;   ret float %1
;; f32.sub:
;;   %1 = fsub float $0, $1
;;   ret float %1
;; f32.mul:
;;   %1 = fmul float $0, $1
;;   ret float %1
;; f32.div:
;;   %1 = fdiv float $0, $1
;;   ret float %1
;; f32.min:
;;   %1 = fcmp olt float $0, $1
;;   %2 = select i1 %1, float $0, float $1
;;   %3 = bitcast float %2 to i32
;;   %4 = fcmp olt float $1, $0
;;   %5 = select i1 %4, float $1, float $0
;;   %6 = bitcast float %5 to i32
;;   %7 = or i32 %3, %6
;;   %8 = bitcast i32 %7 to float
;;   %9 = fadd float $0, $1
;;   %10 = fcmp uno float $0, $1
;;   %11 = select i1 %10, float %9, float %8
;;   ret float %11
;; f32.max:
;;   %1 = fcmp ogt float $0, $1
;;   %2 = select i1 %1, float $0, float $1
;;   %3 = bitcast float %2 to i32
;;   %4 = fcmp ogt float $1, $0
;;   %5 = select i1 %4, float $1, float $0
;;   %6 = bitcast float %5 to i32
;;   %7 = and i32 %3, %6
;;   %8 = bitcast i32 %7 to float
;;   %9 = fadd float $0, $1
;;   %10 = fcmp uno float $0, $1
;;   %11 = select i1 %10, float %9, float %8
;;   ret float %11
;; f32.copysign:
;;   %1 = call float @llvm.copysign.f32(float $0, float $1)
;;   ret float %1

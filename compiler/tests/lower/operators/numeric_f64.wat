(module
  (func $f64.eq (param f64 f64) (result i32) (f64.eq (local.get 0) (local.get 1)))
  (func $f64.ne (param f64 f64) (result i32) (f64.ne (local.get 0) (local.get 1)))
  (func $f64.lt (param f64 f64) (result i32) (f64.lt (local.get 0) (local.get 1)))
  (func $f64.gt (param f64 f64) (result i32) (f64.gt (local.get 0) (local.get 1)))
  (func $f64.le (param f64 f64) (result i32) (f64.le (local.get 0) (local.get 1)))
  (func $f64.ge (param f64 f64) (result i32) (f64.ge (local.get 0) (local.get 1)))
  (func $f64.abs (param f64) (result f64) (f64.abs (local.get 0)))
  (func $f64.neg (param f64) (result f64) (f64.neg (local.get 0)))
  (func $f64.ceil (param f64) (result f64) (f64.ceil (local.get 0)))
  (func $f64.floor (param f64) (result f64) (f64.floor (local.get 0)))
  (func $f64.trunc (param f64) (result f64) (f64.trunc (local.get 0)))
  (func $f64.nearest (param f64) (result f64) (f64.nearest (local.get 0)))
  (func $f64.sqrt (param f64) (result f64) (f64.sqrt (local.get 0)))
  (func $f64.add (param f64 f64) (result f64) (f64.add (local.get 0) (local.get 1)))
  (func $f64.sub (param f64 f64) (result f64) (f64.sub (local.get 0) (local.get 1)))
  (func $f64.mul (param f64 f64) (result f64) (f64.mul (local.get 0) (local.get 1)))
  (func $f64.div (param f64 f64) (result f64) (f64.div (local.get 0) (local.get 1)))
  (func $f64.min (param f64 f64) (result f64) (f64.min (local.get 0) (local.get 1)))
  (func $f64.max (param f64 f64) (result f64) (f64.max (local.get 0) (local.get 1)))
  (func $f64.copysign (param f64 f64) (result f64) (f64.copysign (local.get 0) (local.get 1)))
)
;; f64.eq:
;;   %1 = fcmp oeq double $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f64.ne:
;;   %1 = fcmp une double $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f64.lt:
;;   %1 = fcmp olt double $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f64.gt:
;;   %1 = fcmp ogt double $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f64.le:
;;   %1 = fcmp ole double $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f64.ge:
;;   %1 = fcmp oge double $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; f64.abs:
;;   %1 = call double @llvm.fabs.f64(double $0)
;;   ret double %1
;; f64.neg:
;;   %1 = fneg double $0
;;   ret double %1
;; f64.ceil:
;;   %1 = call double @llvm.ceil.f64(double $0)
;;   ret double %1
;; f64.floor:
;;   %1 = call double @llvm.floor.f64(double $0)
;;   ret double %1
;; f64.trunc:
;;   %1 = call double @llvm.trunc.f64(double $0)
;;   ret double %1
;; f64.nearest:
;;   %1 = call double @llvm.roundeven.f64(double $0)
;;   ret double %1
;; f64.sqrt:
;;   %1 = call double @llvm.sqrt.f64(double $0)
;;   ret double %1
;; f64.add:
;;   %1 = fadd double $0, $1
;;   ret double %1
;; f64.sub:
;;   %1 = fsub double $0, $1
;;   ret double %1
;; f64.mul:
;;   %1 = fmul double $0, $1
;;   ret double %1
;; f64.div:
;;   %1 = fdiv double $0, $1
;;   ret double %1
;; f64.min:
;;   %1 = fcmp olt double $0, $1
;;   %2 = select i1 %1, double $0, double $1
;;   %3 = bitcast double %2 to i64
;;   %4 = fcmp olt double $1, $0
;;   %5 = select i1 %4, double $1, double $0
;;   %6 = bitcast double %5 to i64
;;   %7 = or i64 %3, %6
;;   %8 = bitcast i64 %7 to double
;;   %9 = fadd double $0, $1
;;   %10 = fcmp uno double $0, $1
;;   %11 = select i1 %10, double %9, double %8
;;   ret double %11
;; f64.max:
;;   %1 = fcmp ogt double $0, $1
;;   %2 = select i1 %1, double $0, double $1
;;   %3 = bitcast double %2 to i64
;;   %4 = fcmp ogt double $1, $0
;;   %5 = select i1 %4, double $1, double $0
;;   %6 = bitcast double %5 to i64
;;   %7 = and i64 %3, %6
;;   %8 = bitcast i64 %7 to double
;;   %9 = fadd double $0, $1
;;   %10 = fcmp uno double $0, $1
;;   %11 = select i1 %10, double %9, double %8
;;   ret double %11
;; f64.copysign:
;;   %1 = call double @llvm.copysign.f64(double $0, double $1)
;;   ret double %1

(module
  (func $i64.eqz (param i64) (result i32) (i64.eqz (local.get 0)))
  (func $i64.eq (param i64 i64) (result i32) (i64.eq (local.get 0) (local.get 1)))
  (func $i64.ne (param i64 i64) (result i32) (i64.ne (local.get 0) (local.get 1)))
  (func $i64.lt_s (param i64 i64) (result i32) (i64.lt_s (local.get 0) (local.get 1)))
  (func $i64.lt_u (param i64 i64) (result i32) (i64.lt_u (local.get 0) (local.get 1)))
  (func $i64.gt_s (param i64 i64) (result i32) (i64.gt_s (local.get 0) (local.get 1)))
  (func $i64.gt_u (param i64 i64) (result i32) (i64.gt_u (local.get 0) (local.get 1)))
  (func $i64.le_s (param i64 i64) (result i32) (i64.le_s (local.get 0) (local.get 1)))
  (func $i64.le_u (param i64 i64) (result i32) (i64.le_u (local.get 0) (local.get 1)))
  (func $i64.ge_s (param i64 i64) (result i32) (i64.ge_s (local.get 0) (local.get 1)))
  (func $i64.ge_u (param i64 i64) (result i32) (i64.ge_u (local.get 0) (local.get 1)))
  (func $i64.clz (param i64) (result i64) (i64.clz (local.get 0)))
  (func $i64.ctz (param i64) (result i64) (i64.ctz (local.get 0)))
  (func $i64.popcnt (param i64) (result i64) (i64.popcnt (local.get 0)))
  (func $i64.add (param i64 i64) (result i64) (i64.add (local.get 0) (local.get 1)))
  (func $i64.sub (param i64 i64) (result i64) (i64.sub (local.get 0) (local.get 1)))
  (func $i64.mul (param i64 i64) (result i64) (i64.mul (local.get 0) (local.get 1)))
  (func $i64.div_s (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))
  (func $i64.div_u (param i64 i64) (result i64) (i64.div_u (local.get 0) (local.get 1)))
  (func $i64.rem_s (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func $i64.rem_u (param i64 i64) (result i64) (i64.rem_u (local.get 0) (local.get 1)))
  (func $i64.and (param i64 i64) (result i64) (i64.and (local.get 0) (local.get 1)))
  (func $i64.or (param i64 i64) (result i64) (i64.or (local.get 0) (local.get 1)))
  (func $i64.xor (param i64 i64) (result i64) (i64.xor (local.get 0) (local.get 1)))
  (func $i64.shl (param i64 i64) (result i64) (i64.shl (local.get 0) (local.get 1)))
  (func $i64.shr_s (param i64 i64) (result i64) (i64.shr_s (local.get 0) (local.get 1)))
  (func $i64.shr_u (param i64 i64) (result i64) (i64.shr_u (local.get 0) (local.get 1)))
  (func $i64.rotl (param i64 i64) (result i64) (i64.rotl (local.get 0) (local.get 1)))
  (func $i64.rotr (param i64 i64) (result i64) (i64.rotr (local.get 0) (local.get 1)))
  (func $i64.extend8_s (param i64) (result i64) (i64.extend8_s (local.get 0)))
  (func $i64.extend16_s (param i64) (result i64) (i64.extend16_s (local.get 0)))
  (func $i64.extend32_s (param i64) (result i64) (i64.extend32_s (local.get 0)))
)
;; i64.eqz:
;;   %1 = icmp eq i64 $0, 0
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.eq:
;;   %1 = icmp eq i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.ne:
;;   %1 = icmp ne i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.lt_s:
;;   %1 = icmp slt i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.lt_u:
;;   %1 = icmp ult i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.gt_s:
;;   %1 = icmp sgt i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.gt_u:
;;   %1 = icmp ugt i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.le_s:
;;   %1 = icmp sle i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.le_u:
;;   %1 = icmp ule i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.ge_s:
;;   %1 = icmp sge i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.ge_u:
;;   %1 = icmp uge i64 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i64.clz:
;;   %1 = call i64 @llvm.ctlz.i64(i64 $0, i1 false)
;;   ret i64 %1
;; i64.ctz:
;;   %1 = call i64 @llvm.cttz.i64(i64 $0, i1 false)
;;   ret i64 %1
;; i64.popcnt:
;;   %1 = call i64 @llvm.ctpop.i64(i64 $0)
;;   ret i64 %1
;; i64.add:
;;   %1 = add i64 $0, $1
;;   ret i64 %1
;; i64.sub:
;;   %1 = sub i64 $0, $1
;;   ret i64 %1
;; i64.mul:
;;   %1 = mul i64 $0, $1
;;   ret i64 %1
;; i64.div_s:
;;   %1 = icmp eq i64 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = icmp eq i64 $0, -9223372036854775808
;;   %5 = icmp eq i64 $1, -1
;;   %6 = and i1 %4, %5
;;   br i1 %6, label %7, label %8
;; 7:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 8:
;;   %9 = sdiv i64 $0, $1
;;   ret i64 %9
;; i64.div_u:
;;   %1 = icmp eq i64 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = udiv i64 $0, $1
;;   ret i64 %4
;; i64.rem_s:
;;   %1 = icmp eq i64 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = icmp eq i64 $1, -1
;;   %5 = select i1 %4, i64 1, i64 $1
;;   %6 = srem i64 $0, %5
;;   ret i64 %6
;; i64.rem_u:
;;   %1 = icmp eq i64 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = urem i64 $0, $1
;;   ret i64 %4
;; i64.and:
;;   %1 = and i64 $0, $1
;;   ret i64 %1
;; i64.or:
;;   %1 = or i64 $0, $1
;;   ret i64 %1
;; i64.xor:
;;   %1 = xor i64 $0, $1
;;   ret i64 %1
;; i64.shl:
;;   %1 = and i64 $1, 63
;;   %2 = shl i64 $0, %1
;;   ret i64 %2
;; i64.shr_s:
;;   %1 = and i64 $1, 63
;;   %2 = ashr i64 $0, %1
;;   ret i64 %2
;; i64.shr_u:
;;   %1 = and i64 $1, 63
;;   %2 = lshr i64 $0, %1
;;   ret i64 %2
;; i64.rotl:
;;   %1 = call i64 @llvm.fshl.i64(i64 $0, i64 $0, i64 $1)
;;   ret i64 %1
;; i64.rotr:
;;   %1 = call i64 @llvm.fshr.i64(i64 $0, i64 $0, i64 $1)
;;   ret i64 %1
;; i64.extend8_s:
;;   %1 = trunc i64 $0 to i8
;;   %2 = sext i8 %1 to i64
;;   ret i64 %2
;; i64.extend16_s:
;;   %1 = trunc i64 $0 to i16
;;   %2 = sext i16 %1 to i64
;;   ret i64 %2
;; i64.extend32_s:
;;   %1 = trunc i64 $0 to i32
;;   %2 = sext i32 %1 to i64
;;   ret i64 %2

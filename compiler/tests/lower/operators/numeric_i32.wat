(module
  (func $i32.eqz (param i32) (result i32) (i32.eqz (local.get 0)))
  (func $i32.eq (param i32 i32) (result i32) (i32.eq (local.get 0) (local.get 1)))
  (func $i32.ne (param i32 i32) (result i32) (i32.ne (local.get 0) (local.get 1)))
  (func $i32.lt_s (param i32 i32) (result i32) (i32.lt_s (local.get 0) (local.get 1)))
  (func $i32.lt_u (param i32 i32) (result i32) (i32.lt_u (local.get 0) (local.get 1)))
  (func $i32.gt_s (param i32 i32) (result i32) (i32.gt_s (local.get 0) (local.get 1)))
  (func $i32.gt_u (param i32 i32) (result i32) (i32.gt_u (local.get 0) (local.get 1)))
  (func $i32.le_s (param i32 i32) (result i32) (i32.le_s (local.get 0) (local.get 1)))
  (func $i32.le_u (param i32 i32) (result i32) (i32.le_u (local.get 0) (local.get 1)))
  (func $i32.ge_s (param i32 i32) (result i32) (i32.ge_s (local.get 0) (local.get 1)))
  (func $i32.ge_u (param i32 i32) (result i32) (i32.ge_u (local.get 0) (local.get 1)))
  (func $i32.clz (param i32) (result i32) (i32.clz (local.get 0)))
  (func $i32.ctz (param i32) (result i32) (i32.ctz (local.get 0)))
  (func $i32.popcnt (param i32) (result i32) (i32.popcnt (local.get 0)))
  (func $i32.add (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func $i32.sub (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1)))
  (func $i32.mul (param i32 i32) (result i32) (i32.mul (local.get 0) (local.get 1)))
  (func $i32.div_s (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func $i32.div_u (param i32 i32) (result i32) (i32.div_u (local.get 0) (local.get 1)))
  (func $i32.rem_s (param i32 i32) (result i32) (i32.rem_s (local.get 0) (local.get 1)))
  (func $i32.rem_u (param i32 i32) (result i32) (i32.rem_u (local.get 0) (local.get 1)))
  (func $i32.and (param i32 i32) (result i32) (i32.and (local.get 0) (local.get 1)))
  (func $i32.or (param i32 i32) (result i32) (i32.or (local.get 0) (local.get 1)))
  (func $i32.xor (param i32 i32) (result i32) (i32.xor (local.get 0) (local.get 1)))
  (func $i32.shl (param i32 i32) (result i32) (i32.shl (local.get 0) (local.get 1)))
  (func $i32.shr_s (param i32 i32) (result i32) (i32.shr_s (local.get 0) (local.get 1)))
  (func $i32.shr_u (param i32 i32) (result i32) (i32.shr_u (local.get 0) (local.get 1)))
  (func $i32.rotl (param i32 i32) (result i32) (i32.rotl (local.get 0) (local.get 1)))
  (func $i32.rotr (param i32 i32) (result i32) (i32.rotr (local.get 0) (local.get 1)))
  (func $i32.extend8_s (param i32) (result i32) (i32.extend8_s (local.get 0)))
  (func $i32.extend16_s (param i32) (result i32) (i32.extend16_s (local.get 0)))
)
;; i32.eqz:
;;   %1 = icmp eq i32 $0, 0
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.eq:
;;   %1 = icmp eq i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.ne:
;;   %1 = icmp ne i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.lt_s:
;;   %1 = icmp slt i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.lt_u:
;;   %1 = icmp ult i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.gt_s:
;;   %1 = icmp sgt i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.gt_u:
;;   %1 = icmp ugt i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.le_s:
;;   %1 = icmp sle i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.le_u:
;;   %1 = icmp ule i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.ge_s:
;;   %1 = icmp sge i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.ge_u:
;;   %1 = icmp uge i32 $0, $1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; i32.clz:
;;   %1 = call i32 @llvm.ctlz.i32(i32 $0, i1 false)
;;   ret i32 %1
;; i32.ctz:
;;   %1 = call i32 @llvm.cttz.i32(i32 $0, i1 false)
;;   ret i32 %1
;; i32.popcnt:
;;   %1 = call i32 @llvm.ctpop.i32(i32 $0)
;;   ret i32 %1
;; i32.add:
;;   %1 = add i32 $0, $1
;;   ret i32 %1
;; i32.sub:
;;   %1 = sub i32 $0, $1
;;   ret i32 %1
;; i32.mul:
;;   %1 = mul i32 $0, $1
;;   ret i32 %1
;; i32.div_s:
;;   %1 = icmp eq i32 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = icmp eq i32 $0, -2147483648
;;   %5 = icmp eq i32 $1, -1
;;   %6 = and i1 %4, %5
;;   br i1 %6, label %7, label %8
;; 7:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 8:
;;   %9 = sdiv i32 $0, $1
;;   ret i32 %9
;; i32.div_u:
;;   %1 = icmp eq i32 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = udiv i32 $0, $1
;;   ret i32 %4
;; i32.rem_s:
;;   %1 = icmp eq i32 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = icmp eq i32 $1, -1
;;   %5 = select i1 %4, i32 1, i32 $1
;;   %6 = srem i32 $0, %5
;;   ret i32 %6
;; i32.rem_u:
;;   %1 = icmp eq i32 $1, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;; 3:
;;   %4 = urem i32 $0, $1
;;   ret i32 %4
;; i32.and:
;;   %1 = and i32 $0, $1
;;   ret i32 %1
;; i32.or:
;;   %1 = or i32 $0, $1
;;   ret i32 %1
;; i32.xor:
;;   %1 = xor i32 $0, $1
;;   ret i32 %1
;; i32.shl:
;;   %1 = and i32 $1, 31
;;   %2 = shl i32 $0, %1
;;   ret i32 %2
;; i32.shr_s:
;;   %1 = and i32 $1, 31
;;   %2 = ashr i32 $0, %1
;;   ret i32 %2
;; i32.shr_u:
;;   %1 = and i32 $1, 31
;;   %2 = lshr i32 $0, %1
;;   ret i32 %2
;; i32.rotl:
;;   %1 = call i32 @llvm.fshl.i32(i32 $0, i32 $0, i32 $1)
;;   ret i32 %1
;; i32.rotr:
;;   %1 = call i32 @llvm.fshr.i32(i32 $0, i32 $0, i32 $1)
;;   ret i32 %1
;; i32.extend8_s:
;;   %1 = trunc i32 $0 to i8
;;   %2 = sext i8 %1 to i32
;;   ret i32 %2
;; i32.extend16_s:
;;   %1 = trunc i32 $0 to i16
;;   %2 = sext i16 %1 to i32
;;   ret i32 %2

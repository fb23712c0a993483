package   untidy
import ("os";  "fmt"
"bytes" )
// A comment  stays.
type  T struct { a int
longer   string // why
  m map[ string ]func( int )(error ,bool) }
func  (t*T) F( x,y int , rest ...string )( err error ){
if x>y{ return nil }else{ for i:=0;i<len(rest);i++{ fmt.Println( rest[i] ,x+y*2) } }
switch { case x==1: fallthrough
case y == 2 : _=bytes.Contains( nil,nil)
default: os.Exit( 1 ) }
s:=[]T{ T{a:1}, T{a:2} }
_=s[ 0:len(s) ]
return }

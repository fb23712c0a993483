// A small arithmetic unit with an accumulator; a sum, and the same gate by gate.
module alu(input clk, input rst, input [2:0] op, input [7:0] x, output reg [7:0] acc, output zero);
    always @(posedge clk)
        if (rst) acc <= 8'd0;
        else case (op)
            3'd0: acc <= acc + x;
            3'd1: acc <= acc - x;
            3'd2: acc <= acc & x;
            3'd3: acc <= acc | x;
            3'd4: acc <= acc ^ x;
            3'd5: acc <= acc << x[2:0];
            3'd6: acc <= x;
`ifdef ANOTHER
            3'd7: acc <= 8'd7;
`endif
        endcase
    assign zero = acc == 0;
endmodule

module sum(input [7:0] a, b, output [7:0] y);
    assign y = a - (~b + 8'd1);
endmodule

module sum_by_hand(input [7:0] a, b, output [7:0] y);
    wire [8:0] carry;
    assign carry[0] = 1'b0;
    genvar i;
    generate for (i = 0; i < 8; i = i + 1) begin : bits
        assign y[i] = a[i] ^ b[i] ^ carry[i];
        assign carry[i + 1] = (a[i] & b[i]) | (carry[i] & (a[i] ^ b[i]));
    end endgenerate
endmodule

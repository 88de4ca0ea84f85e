package dev.governor.outputs.input;

import dev.governor.api.data.InvalidInputException;
import dev.governor.outputs.disk.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a file, with its place known. It refuses what is not UTF-8, what is not text, and
/// rows that are too long to be held; a byte order mark at the start is left out.
///
/// Everything that goes wrong is an [InvalidInputException] that says where, so that the parsers
/// above need not translate it. Not thread-safe.
final class Utf8Text extends Reader {

  /// The most characters of one row.
  static final int LONGEST_ROW = 1 << 24;

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private long bytesBefore;
  private boolean atEnd;
  private boolean started;
  private long line = 1;
  private boolean afterReturn;
  private long rowLine = 1;
  private long rowLength;

  Utf8Text(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /// What to call the file in messages.
  String name() {
    return name;
  }

  /// Says that a row begins, so that its length is measured from here.
  void rowStarts(long atLine) {
    rowLine = atLine;
    rowLength = 0;
  }

  /// The exception that says what is wrong in which line.
  InvalidInputException wrong(long atLine, String what) {
    return new InvalidInputException("%s, line %d: %s".formatted(name, atLine, what));
  }

  /// As [#wrong(long, String)], with what a parser had to say.
  InvalidInputException wrong(long atLine, String what, Throwable cause) {
    return new InvalidInputException("%s, line %d: %s".formatted(name, atLine, what), cause);
  }

  @Override
  public int read(char[] to, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(to, offset, length).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, atEnd);
      int count = accepted(to, offset, chars.position());
      if (count > 0) {
        return count;
      }
      chars.clear();
      if (result.isError()) {
        throw notUtf8(result.length());
      }
      if (atEnd) {
        return -1;
      }
      fill();
    }
  }

  private void fill() {
    bytes.compact();
    try {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        atEnd = true;
      } else {
        bytesBefore += read;
        bytes.position(bytes.position() + read);
      }
    } catch (IOException e) {
      throw new InvalidInputException("%s cannot be read: %s".formatted(name, Reason.of(e)), e);
    }
    bytes.flip();
  }

  /// Checks what was decoded.
  ///
  /// @return how much of it there is to hand out
  private int accepted(char[] to, int offset, int decoded) {
    int count = decoded;
    if (!started && count > 0) {
      started = true;
      if (to[offset] == BYTE_ORDER_MARK) {
        System.arraycopy(to, offset + 1, to, offset, count - 1);
        count--;
      }
    }
    for (int i = offset; i < offset + count; i++) {
      char c = to[i];
      if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
      if (c == 0) {
        throw new InvalidInputException(
            "%s is a binary file, not text (line %d has a zero byte); give a UTF-8 text file"
                .formatted(name, line));
      }
    }
    rowLength += count;
    if (rowLength > LONGEST_ROW) {
      throw wrong(
          rowLine,
          "the row is longer than %d million characters; split it".formatted(LONGEST_ROW >> 20));
    }
    return count;
  }

  private InvalidInputException notUtf8(int length) {
    long position = bytesBefore - bytes.remaining();
    int first = bytes.get(bytes.position()) & 0xFF;
    if (position == 0 && (first == 0xFE || first == 0xFF)) {
      return new InvalidInputException("%s is UTF-16; save it as UTF-8".formatted(name));
    }
    return wrong(
        line,
        "byte %d of the file (0x%02X%s) is not UTF-8; save the file as UTF-8"
            .formatted(position + 1, first, length > 1 ? " and what follows" : ""));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

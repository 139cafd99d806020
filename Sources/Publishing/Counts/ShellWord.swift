/// A text as a shell takes it for one word.
public enum ShellWord {
  /// A value of an option, with quotation marks where it needs them.
  public static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-_.,+:/".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty
      ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The name of a file, taken for no option either.
  public static func file(_ name: String) -> String { quoted(name.hasPrefix("-") ? "./" + name : name) }
}

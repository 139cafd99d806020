/// Why `--mail` cannot be used. The words never repeat the setting, which may hold a password.
public enum MailSettingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Not one of the four forms.
  case form
  /// No such port.
  case port
  /// A user without a password, or the other way round.
  case half
  /// Something after the question mark that is not `ca=FILE`.
  case query
  /// `folder:` without a folder.
  case folder
  /// The named file of certificates cannot be read.
  case certificates(String)

  public var description: String {
    switch self {
    case .form:
      """
      --mail is not understood. Write smtp://user:password@host:587, smtps://user:password@host:465, log: or \
      folder:DIR. A sign such as @ or / in a password is written by its code, %40 or %2F.
      """
    case .port: "The port in --mail is not a number from 1 to 65535."
    case .half: "--mail names a user or a password without the other. Write smtp://user:password@host:587, or neither."
    case .query: "After the question mark of --mail only ca=FILE is known: a file of certificates to trust."
    case .folder: "--mail says folder: without a folder. Write folder:DIR."
    case .certificates(let file): "The file of certificates \(file), named in --mail, cannot be read."
    }
  }
}

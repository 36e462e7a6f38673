import ArgumentParser
import HostStack
import LivePcap

/// Who the program is once everything is open: root's rights are for opening only.
struct UserOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The user to become once the interface is open; of root's, 'nobody' unless given.",
      valueName: "name"))
  var user: String?

  func validate() throws {
    if user != nil, !Privileges.isRoot {
      throw ValidationError("'--user': only root can become somebody else")
    }
  }

  /// Who the program becomes; `nil` if it stays who it is.
  var laterUser: String? {
    guard Privileges.isRoot, user != "root" else { return nil }
    return user ?? "nobody"
  }

  /// The same by number.
  var laterIdentity: HostUser? {
    laterUser.flatMap { Privileges.numbers(of: $0) }.map {
      HostUser(user: $0.user, group: $0.group)
    }
  }

  /// Gives root's rights up.
  func giveUpRights() throws {
    guard let name = laterUser else { return }
    do {
      try Privileges.become(name)
    } catch .unknownUser {
      StandardError.write("ssonar: there is no user '\(name)'; --user names another")
      throw ExitStatus.badUsage.code
    } catch .refused {
      StandardError.write("ssonar: root's rights cannot be given up; --user root keeps them")
      throw ExitStatus.noPermission.code
    }
  }
}

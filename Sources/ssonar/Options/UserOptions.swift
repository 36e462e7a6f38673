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

  /// Gives root's rights up, or the capabilities that the program's file gave.
  func giveUpRights() throws {
    do {
      if let name = laterUser {
        try Privileges.become(name)
      } else if !Privileges.isRoot {
        try Privileges.giveUpCapabilities()
      }
    } catch .unknownUser(let name) {
      StandardError.write("ssonar: there is no user '\(name)'; --user names another")
      throw ExitStatus.badUsage.code
    } catch .refused {
      StandardError.write("ssonar: the rights cannot be given up; --user root keeps root's")
      throw ExitStatus.noPermission.code
    }
  }
}

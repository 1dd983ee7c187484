"""Messages of `fangan.plugins`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "plugin-bad-id": Message(
        "“{plugin}” from {distribution} cannot be the id of a plugin",
        "Use letters, digits, hyphens and dots; “own” and “fangan” are taken",
    ),
    "plugin-bad-value": Message(
        "The plugin {plugin} ({distribution}) names “{value}”, which is not a package",
        "Name the package alone in its entry point, without a colon",
    ),
    "plugin-metadata": Message(
        "The metadata of a distribution cannot be read: {location} ({reason})", "Install the distribution again"
    ),
    "plugin-not-installed": Message(
        "The plugin “{plugin}” is not installed", "Install it, or take it out of FANGAN_PLUGINS"
    ),
    "plugin-conflict": Message(
        "Several distributions claim the plugin id “{plugin}”: {distributions}", "Uninstall all but one"
    ),
    "plugin-import": Message(
        "The plugin {plugin} ({who}) cannot be imported from “{value}”: {reason}",
        "Install it again or tell its maintainers; without it: FANGAN_PLUGINS set to the others",
    ),
    "plugin-engine": Message(
        "The plugin {plugin} ({who}) is made for fangan {engine}, and this is fangan {version}",
        "Install a version of fangan that it accepts, or a version of the plugin that accepts this one",
    ),
    "plugin-unknown-hook": Message(
        "The plugin {plugin} ({who}) implements “{hook}”, a hook that does not exist",
        "Its maintainers must correct the name",
    ),
    "plugin-unmarked-hook": Message(
        "The plugin {plugin} ({who}) has a function “{hook}” that is not marked as a hook and would never be called",
        "Its maintainers must put @fangan.hookimpl above it",
    ),
    "plugin-hook-arguments": Message(
        "The hook {hook} of the plugin {plugin} ({who}) asks for {arguments}, and hooks are called with nothing",
        "Its maintainers must take the arguments away",
    ),
    "plugin-hook-raised": Message(
        "The hook {hook} of the plugin {plugin} ({who}) failed: {reason}",
        "Tell its maintainers; without it: FANGAN_PLUGINS set to the others",
    ),
    "plugin-wrong-record": Message(
        "The hook {hook} of the plugin {plugin} ({who}) returned {got} {field} where a right {wanted} is expected",
        "Its maintainers must correct what the hook returns",
    ),
    "plugin-too-many": Message(
        "The hook {hook} of the plugin {plugin} ({who}) returned more than {most} records",
        "Its maintainers must return fewer; without it: FANGAN_PLUGINS set to the others",
    ),
    "plugin-folder-missing": Message(
        "The plugin {plugin} ({who}) names a folder of sections that does not exist: {folder}",
        "Install it again; if that does not help, its maintainers must correct fangan_sections",
    ),
    "plugin-hangs": Message(
        "The plugin {plugin} ({who}) gave no answer within {seconds} seconds",
        "Tell its maintainers that it must not wait when it is loaded; without it: FANGAN_PLUGINS set to the others",
    ),
    "plugin-ended": Message(
        "The plugin {plugin} ({who}) ended the process it was loaded in ({how})",
        "Tell its maintainers; without it: FANGAN_PLUGINS set to the others",
    ),
    "plugin-empty": Message(
        "The plugin {plugin} ({who}) supplies nothing: no section, outline or agency is found in {location}",
        "Install it again; if that does not help, its maintainers must add its data files to the package",
    ),
    "plugin-text": Message(
        "A text of the plugin {plugin} ({who}) cannot be read: {file}",
        "The lines below say why; tell its maintainers, or use another provider's wording",
    ),
    "cache-forged": Message(
        "The cache holds something that fangan has not written there (in place of {kind})",
        "Empty its folder, which “fangan doctor” names, or set FANGAN_CACHE=off",
    ),
    "lost-with-plugin": Message(
        "“{name}” belongs to a plugin that could not be loaded",
        "Repair the plugin; the lines below say what is wrong with it",
    ),
    "provider-conflict": Message("Two providers have the id “{plugin}”: {providers}", "Give the folder another name"),
    "folder-not-found": Message(
        "There is no such folder", "Correct --sections, FANGAN_SECTIONS or “sections:” in the configuration"
    ),
    "folder-empty": Message(
        "There is nothing to use in this folder",
        "Put section files into its sections/, outlines into its outlines/, or correct --sections, FANGAN_SECTIONS or"
        " “sections:” in the configuration",
    ),
    "file-not-read": Message(
        "Nothing reads this: in {folder}/ only files called {pattern} are read",
        "Give it such a name, or put it somewhere else",
    ),
    "name-not-read": Message(
        "Nothing reads “{name}” here", "Call it {right} if that is what it is meant to be, or give it another name"
    ),
    "agency-conflict": Message(
        "The agency {path} is claimed by several providers: {providers}",
        "Keep one of them: uninstall the other plugin, or take the entry out of the folder",
    ),
    "agency-overruled": Message(
        "{path}: what is said here of {keys} goes before what {provider} says",
        "Delete it here if {provider} has it right",
    ),
    "agency-without-name": Message(
        "“{path}” has no name, and “{last}” alone is nobody's full name", "Add its full name, as in “name: {name}”"
    ),
    "agency-unknown": Message(
        "Nobody defines the agency “{path}”",
        "Correct the path, or describe the agency in agencies.yaml next to the plan file",
    ),
    "agency-elsewhere": Message(
        "The plugin “{plugin}” describes “{path}”, and is not installed here",
        "Type: fangan plugins install {plugin}; or describe the agency in agencies.yaml next to the plan file",
    ),
    "event-conflict": Message(
        "The event “{event}” is claimed by several providers: {providers}",
        "Keep one of them: uninstall the other plugin, or take the entry out of the folder",
    ),
    "event-unknown": Message(
        "Nobody defines the event “{event}”", "Correct the name, or add the event to events.yaml next to the plan file"
    ),
    "outline-unknown": Message(
        "There is no outline “{outline}”", "Write the id or the name of one that “fangan new” lists"
    ),
    "outline-elsewhere": Message(
        "The outline “{outline}” is in the plugin “{plugin}”, which is not installed here",
        "Type: fangan plugins install {plugin}",
    ),
    "outline-conflict": Message(
        "The outline “{outline}” is claimed by several providers: {providers}",
        "Give your own another “id:” (with “extends: {outline}” it goes on from the other), or keep only one of them",
    ),
    "outline-cycle": Message(
        "The outline “{outline}” extends “{extends}”, which leads back to it",
        "Break the circle: one of them must not extend the other",
    ),
    "outline-too-deep": Message(
        "The outline “{outline}” stands on more than {most} others, each of which extends the next",
        "Let it extend one that stands nearer to the last",
    ),
    "outline-extends-unknown": Message(
        "The outline “{outline}” extends “{extends}”, which does not exist",
        "Correct the name, or install the plugin that holds it",
    ),
    "outline-order": Message(
        "The outline “{outline}” changes the order of “{extends}”, which is closed",
        "Keep its order; only where the other is not “closed: true” may it be changed",
    ),
    "outline-drops-required": Message(
        "The outline “{outline}” drops “{key}”, which is required",
        "Put it back; an outline may only drop what is not required",
    ),
    "outline-adds": Message(
        "The outline “{outline}” adds “{key}”, but “{extends}” is closed and does not offer it",
        "Take it out; add it to “may-add:” of “{extends}” if that is yours;"
        " otherwise leave out “extends:” and list all sections",
    ),
    "outline-may-add": Message(
        "The outline “{outline}” lets plans add “{key}”, which “{extends}”, being closed, does not",
        "Take it out of “may-add:”",
    ),
    "outline-not-there": Message(
        "The outline “{outline}” says “{word}: {named}” of “{key}”, but there is no “{named}” where it could stand",
        "Name a section of “{extends}”, or one that is added here and does not itself wait for this one",
    ),
    "outline-drops-unknown": Message(
        "The outline “{outline}” drops “{key}”, which “{extends}” does not have",
        "Take the line out, or correct the name",
    ),
    "outline-has-already": Message(
        "“{key}” would be a section and an annex of “{outline}” at once: “{extends}” has it already",
        "Take it out; to have it in the other place, drop it there: “{key}: {{drop: true}}”",
    ),
}

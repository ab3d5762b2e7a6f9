"""resolve.py FOLDER: has LibreOffice accept and reject all tracked changes of each .docx in FOLDER; the papers that
come of it stand in FOLDER/accepted and FOLDER/rejected, and those without changes as it saves them in FOLDER/plain."""

import pathlib
import subprocess
import sys
import tempfile

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Function Prop(name As String, what)
  Dim it As New com.sun.star.beans.PropertyValue
  it.Name = name
  it.Value = what
  Prop = it
End Function

Sub Resolve(from As String, into As String, command As String)
  Dim paper, helper, file As String
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  file = Dir(from &amp; "/*.docx")
  Do While file &lt;&gt; ""
    paper = StarDesktop.loadComponentFromURL(ConvertToURL(from &amp; "/" &amp; file), "_blank", 0, Array(Prop("Hidden", True)))
    If command &lt;&gt; "" Then
      helper.executeDispatch(paper.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
    End If
    paper.storeToURL(ConvertToURL(into &amp; "/" &amp; file), Array(Prop("FilterName", "MS Word 2007 XML")))
    paper.close(True)
    file = Dir()
  Loop
  StarDesktop.terminate()
End Sub
</script:module>
"""
def main(folder):
    with tempfile.TemporaryDirectory() as profile:
        office = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
        # Its first start makes the folders of the profile, an empty module among them.
        subprocess.run([*office, "--terminate_after_init"], check=True, timeout=120, stderr=subprocess.DEVNULL)
        pathlib.Path(profile, "user/basic/Standard/Module1.xba").write_text(MODULE)
        for into, command in [("accepted", "AcceptAllTrackedChanges"), ("rejected", "RejectAllTrackedChanges"), ("plain", "")]:
            # What has no changes lies in a folder of its own.
            source = folder / "unchanged" if into == "plain" else folder
            if not source.is_dir():
                continue
            (folder / into).mkdir(exist_ok=True)
            macro = f'macro:///Standard.Module1.Resolve("{source}","{folder / into}","{command}")'
            subprocess.run([*office, macro], check=True, timeout=600, stderr=subprocess.DEVNULL)
            lost = {it.name for it in source.glob("*.docx")} - {it.name for it in (folder / into).glob("*.docx")}
            if lost:
                raise SystemExit(f"LibreOffice did not save {sorted(lost)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())

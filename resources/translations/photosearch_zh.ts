<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About PhotoSearch</source>
        <translation>关于 PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>按内容查找您自己的照片。</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt %1 and these components:</source>
        <translation>许可证：Apache 2.0。使用 Qt %1 和以下组件构建：</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>组件及其许可证</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence &amp;texts</source>
        <translation>许可证文本(&amp;T)</translation>
    </message>
    <message>
        <source>Open the folder with the licences of all components</source>
        <translation>打开包含所有组件许可证的文件夹</translation>
    </message>
    <message>
        <source>Names of places: GeoNames (geonames.org), under CC BY 4.0.</source>
        <translation>地名：GeoNames (geonames.org)，采用 CC BY 4.0 许可。</translation>
    </message>
    <message>
        <source>Map: Natural Earth, in the form of world-atlas by Michael Bostock (ISC).</source>
        <translation>地图：Natural Earth，采用 Michael Bostock 的 world-atlas 格式（ISC 许可）。</translation>
    </message>
    <message>
        <source>Words of languages: wordfreq by Robyn Speer, under CC BY-SA 4.0, and WordNet 3.0, © 2006 Princeton University.</source>
        <translation>各语言词汇：Robyn Speer 的 wordfreq，采用 CC BY-SA 4.0 许可；以及 WordNet 3.0，© 2006 Princeton University。</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation>运行于：%1</translation>
    </message>
    <message>
        <source>Picture formats: %1</source>
        <translation>图片格式：%1</translation>
    </message>
</context>
<context>
    <name>AlbumBranch</name>
    <message>
        <source>Delete an album</source>
        <translation>删除相册</translation>
    </message>
    <message>
        <source>Delete the album “%1”?</source>
        <translation>要删除相册“%1”吗？</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln photo(s), which stay in the library.</source>
        <translation>
            <numerusform>其中的 %Ln 张照片会保留在图库中。</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>此操作可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Delete the album</source>
        <translation>删除相册(&amp;D)</translation>
    </message>
</context>
<context>
    <name>AlbumDesk</name>
    <message numerus="yes">
        <source>Album “%1” created, with %Ln photo(s)</source>
        <translation>
            <numerusform>已创建相册“%1”，其中有 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to “%1”</source>
        <translation>
            <numerusform>已将 %Ln 张照片添加到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has these photos already</source>
        <translation>“%1”中已有这些照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from “%1”</source>
        <translation>
            <numerusform>已从“%1”中移除 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Album renamed to “%1”</source>
        <translation>相册已重命名为“%1”</translation>
    </message>
    <message>
        <source>Album “%1” deleted; its photos stay</source>
        <translation>已删除相册“%1”；其中的照片会保留</translation>
    </message>
    <message>
        <source>Album “%1” restored</source>
        <translation>已恢复相册“%1”</translation>
    </message>
</context>
<context>
    <name>AlbumDialog</name>
    <message numerus="yes">
        <source>Add %Ln photo(s) to an album</source>
        <translation>
            <numerusform>将 %Ln 张照片添加到相册</numerusform>
        </translation>
    </message>
    <message>
        <source>New album</source>
        <translation>新建相册</translation>
    </message>
    <message>
        <source>&amp;Name of an album, or of a new one</source>
        <translation>现有相册或新相册的名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>New album “%1”</source>
        <translation>新建相册“%1”</translation>
    </message>
    <message>
        <source>&amp;Add to the album</source>
        <translation>添加到相册(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Create the album</source>
        <translation>创建相册(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>显示文件夹(&amp;G)</translation>
    </message>
    <message>
        <source>“%1” is not connected.</source>
        <translation>“%1”未连接。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not connected.</source>
        <translation>“%1”和“%2”未连接。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drives are not connected.</source>
        <translation>
            <numerusform>%Ln 个驱动器未连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln photo(s) can still be found, but not opened until you connect it.</source>
        <translation>
            <numerusform>其中的 %Ln 张照片仍可找到，但要连接驱动器后才能打开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln photo(s) can still be found, but not opened until you connect the drives.</source>
        <translation>
            <numerusform>其中的 %Ln 张照片仍可找到，但要连接这些驱动器后才能打开。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>PhotoSearch goes on in the background. Its icon opens and quits it.</source>
        <translation>PhotoSearch 将继续在后台运行。可通过其图标打开或退出。</translation>
    </message>
    <message>
        <source>Otherwise PhotoSearch goes on when you open it again. In the background, it indexes photos without a window; start it again to open the window. The settings change what closing means.</source>
        <translation>否则，PhotoSearch 会在您下次打开时继续。在后台运行时，它会在没有窗口的情况下为照片建立索引；再次启动即可打开窗口。关闭窗口时的行为可在设置中更改。</translation>
    </message>
    <message>
        <source>Close PhotoSearch</source>
        <translation>关闭 PhotoSearch</translation>
    </message>
    <message>
        <source>Go on in the background?</source>
        <translation>要在后台继续运行吗？</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续运行(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Index slowly</source>
        <translation>慢速索引</translation>
    </message>
    <message>
        <source>Wait until it is plugged in</source>
        <translation>等到接通电源</translation>
    </message>
    <message>
        <source>Index at full speed</source>
        <translation>全速索引</translation>
    </message>
    <message>
        <source>What happens while the computer is not plugged in</source>
        <translation>计算机未接通电源时的处理方式</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>With less charge than this, indexing waits</source>
        <translation>电量低于此值时，索引会等待</translation>
    </message>
    <message>
        <source>Index slowly while the computer is in &amp;use</source>
        <translation>使用计算机时慢速索引(&amp;U)</translation>
    </message>
    <message>
        <source>For a minute after each key and movement of the mouse, and while other programs are busy</source>
        <translation>每次按键和移动鼠标后的一分钟内，以及其他程序繁忙时</translation>
    </message>
    <message>
        <source>Wait while a program &amp;fills the screen</source>
        <translation>有程序全屏运行时等待(&amp;F)</translation>
    </message>
    <message>
        <source>Such as a film, a game or a presentation</source>
        <translation>例如电影、游戏或演示文稿</translation>
    </message>
    <message>
        <source>Wait while the processor is &amp;hot</source>
        <translation>处理器过热时等待(&amp;H)</translation>
    </message>
    <message>
        <source>Indexing goes on once it has cooled down</source>
        <translation>降温后会继续索引</translation>
    </message>
    <message>
        <source>How much of the processor indexing takes while it goes slowly</source>
        <translation>慢速索引时占用的处理器比例</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>With less memory, fewer photos are indexed at once. A model and one large photo always need 1,200 MB or more</source>
        <translation>内存越少，同时建立索引的照片就越少。一个模型加一张大照片始终需要 1,200 MB 或更多</translation>
    </message>
    <message>
        <source>Keep &amp;running when the window is closed</source>
        <translation>关闭窗口后继续运行(&amp;R)</translation>
    </message>
    <message>
        <source>PhotoSearch then goes on in the tray; without a tray, start it again to open the window</source>
        <translation>PhotoSearch 随后会在系统托盘中继续运行；如果没有系统托盘，请再次启动以打开窗口</translation>
    </message>
    <message>
        <source>S&amp;tart when I log in</source>
        <translation>登录时启动(&amp;T)</translation>
    </message>
    <message>
        <source>PhotoSearch then starts in the tray and looks for new photos</source>
        <translation>PhotoSearch 随后会在系统托盘中启动并查找新照片</translation>
    </message>
    <message>
        <source>Consideration</source>
        <translation>避免干扰</translation>
    </message>
    <message>
        <source>On &amp;battery:</source>
        <translation>使用电池时(&amp;B)：</translation>
    </message>
    <message>
        <source>Wait &amp;below:</source>
        <translation>低于此电量时等待(&amp;W)：</translation>
    </message>
    <message>
        <source>Without the window</source>
        <translation>无窗口运行</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Processor when &amp;slow:</source>
        <translation>慢速时的处理器占用(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Memory for indexing:</source>
        <translation>用于索引的内存(&amp;M)：</translation>
    </message>
    <message>
        <source>Searches are answered at full speed at any time.</source>
        <translation>搜索始终全速响应。</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup contains folders and what was found in the photos, but no photos. PhotoSearch makes one a day if something has changed.</source>
        <translation>备份包含您的文件夹以及在照片中找到的信息，但不包含照片。如有更改，PhotoSearch 每天会创建一个备份。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore …</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Replace the library by the selected backup</source>
        <translation>用所选备份替换图库</translation>
    </message>
    <message>
        <source>Re&amp;pair …</source>
        <translation>修复(&amp;P)…</translation>
    </message>
    <message>
        <source>Check the library; if it is damaged, save what can be read</source>
        <translation>检查图库；如果已损坏，则挽救可读取的内容</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>Put the library aside and begin a new one</source>
        <translation>另行保存当前图库，并新建一个图库</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>正在创建备份…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Replace the library by the backup of %1?</source>
        <translation>要用 %1 的备份替换图库吗？</translation>
    </message>
    <message>
        <source>The library of today is put aside, not deleted. Your photos are not touched.</source>
        <translation>当前的图库会另行保存，不会被删除。您的照片不受影响。</translation>
    </message>
    <message>
        <source>Folders that were added since must be added again.</source>
        <translation>此后添加的文件夹需要重新添加。</translation>
    </message>
    <message>
        <source>&amp;Restore the backup</source>
        <translation>恢复备份(&amp;R)</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Repair the library</source>
        <translation>修复图库</translation>
    </message>
    <message>
        <source>Check the library, and repair it if it is damaged?</source>
        <translation>要检查图库，并在损坏时修复吗？</translation>
    </message>
    <message>
        <source>Everything that can be read is saved; the newest good backup completes it. The damaged library is put aside, not deleted. Your photos are not touched.</source>
        <translation>所有可读取的内容都会保留，并用最新的完好备份补全。损坏的图库会另行保存，不会被删除。您的照片不受影响。</translation>
    </message>
    <message>
        <source>&amp;Repair the library</source>
        <translation>修复图库(&amp;R)</translation>
    </message>
    <message>
        <source>Repairing the library …</source>
        <translation>正在修复图库…</translation>
    </message>
    <message>
        <source>Start a new library</source>
        <translation>新建图库</translation>
    </message>
    <message>
        <source>Put the library aside, and begin a new one with the same folders?</source>
        <translation>要另行保存当前图库，并用相同的文件夹新建图库吗？</translation>
    </message>
    <message>
        <source>All photos are read again. Your stars, albums and saved searches stay in the library that is put aside, which is not deleted. Your photos are not touched.</source>
        <translation>所有照片会重新读取。您的星级评分、相册和已保存的搜索会留在另行保存的图库中，该图库不会被删除。您的照片不受影响。</translation>
    </message>
    <message>
        <source>Try to repair the library, or restore a backup, first.</source>
        <translation>请先尝试修复图库或恢复备份。</translation>
    </message>
    <message>
        <source>&amp;Start a new library</source>
        <translation>新建图库(&amp;S)</translation>
    </message>
    <message>
        <source>Beginning a new library …</source>
        <translation>正在新建图库…</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>The divider is at %1</source>
        <translation>分隔线位于 %1</translation>
    </message>
</context>
<context>
    <name>ByPicture</name>
    <message>
        <source>Search with a picture</source>
        <translation>用图片搜索</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved.</source>
        <translation>无法保存粘贴的图片。</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>At most %1 photos can be marked at once.</source>
        <translation>一次最多可以标记 %1 张照片。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Like</source>
        <translation>类似</translation>
    </message>
    <message>
        <source>Not like</source>
        <translation>不类似</translation>
    </message>
    <message>
        <source>Style of</source>
        <translation>风格类似</translation>
    </message>
    <message>
        <source>As drawn in</source>
        <translation>按图所绘</translation>
    </message>
    <message>
        <source>%1 a part of</source>
        <translation>%1（局部）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a click shows its options; Del removes it from the search</source>
        <translation>按 Enter 或单击可显示选项；按 Del 可将其从搜索中移除</translation>
    </message>
    <message>
        <source>Del removes it from the search</source>
        <translation>按 Del 可将其从搜索中移除</translation>
    </message>
    <message>
        <source>Remove “%1” from the search</source>
        <translation>从搜索中移除“%1”</translation>
    </message>
    <message>
        <source>&amp;Search for the words “%1” instead</source>
        <translation>改为搜索词语“%1”(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Like this</source>
        <translation>与此图类似(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Not like this</source>
        <translation>与此图不类似(&amp;N)</translation>
    </message>
    <message>
        <source>Same &amp;style and colours</source>
        <translation>风格和色彩相同(&amp;S)</translation>
    </message>
    <message>
        <source>As a &amp;drawing or painting</source>
        <translation>作为手绘图或画作(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Show the sketch pad</source>
        <translation>显示草图板(&amp;K)</translation>
    </message>
    <message>
        <source>Use only a &amp;part …</source>
        <translation>仅使用一部分(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Parts of the search</source>
        <translation>搜索的组成部分</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>The engine is not running.</source>
        <translation>搜索引擎未运行。</translation>
    </message>
    <message>
        <source>Restart PhotoSearch.</source>
        <translation>请重新启动 PhotoSearch。</translation>
    </message>
    <message>
        <source>The engine was restarted.</source>
        <translation>搜索引擎已重新启动。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
</context>
<context>
    <name>ClusterMark</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and around</source>
        <translation>%1 及周边</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>图库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open in the default program</source>
        <translation>用默认程序打开</translation>
    </message>
    <message>
        <source>Open &amp;with …</source>
        <translation>打开方式(&amp;W)…</translation>
    </message>
    <message>
        <source>Choose a program that opens the selected photos</source>
        <translation>选择用来打开所选照片的程序</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>在地图上显示(&amp;M)</translation>
    </message>
    <message>
        <source>Where the selected photo was taken</source>
        <translation>所选照片的拍摄地点</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy the selected photos to a folder, as they are or smaller, or put them on a contact sheet</source>
        <translation>将所选照片按原样或缩小后复制到文件夹，或者排成照片小样</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was done last: marks, albums, the trash, a folder that was removed, “more like this” or “not this”</source>
        <translation>撤销上一步操作：标记、相册、回收站、移除文件夹、“多找这样的”或“不要这样的”</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected files; a single photo is also copied as an image</source>
        <translation>复制所选文件；仅选一张照片时，还会将其复制为图像</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>复制文字(&amp;X)</translation>
    </message>
    <message>
        <source>Copy the text that was read in the selected photos</source>
        <translation>复制从所选照片中读取的文字</translation>
    </message>
    <message>
        <source>Search with the pas&amp;ted picture</source>
        <translation>用粘贴的图片搜索(&amp;T)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Previous search; in the preview, back to the photos</source>
        <translation>上一个搜索；在预览中则返回照片</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>下一个搜索</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Also with Space or Enter</source>
        <translation>也可按空格键或 Enter</translation>
    </message>
    <message>
        <source>&amp;Group similar shots</source>
        <translation>堆叠近似照片(&amp;G)</translation>
    </message>
    <message>
        <source>Show one photo for each burst, and for each photo and its changed copies</source>
        <translation>每组连拍只显示一张，每张照片及其修改过的副本也只显示一张</translation>
    </message>
    <message>
        <source>Expan&amp;d or close the stack</source>
        <translation>展开或收起堆叠(&amp;D)</translation>
    </message>
    <message>
        <source>Show the similar shots of the current photo beside it, or put them away</source>
        <translation>在当前照片旁显示或收起其近似照片</translation>
    </message>
    <message>
        <source>&amp;Larger thumbnails</source>
        <translation>放大缩略图(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller thumbnails</source>
        <translation>缩小缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>Usual thumbnail si&amp;ze</source>
        <translation>默认缩略图大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Show fil&amp;e names</source>
        <translation>显示文件名(&amp;E)</translation>
    </message>
    <message>
        <source>Show &amp;text in photos</source>
        <translation>显示照片中的文字(&amp;T)</translation>
    </message>
    <message>
        <source>Mark the text that was read, in the preview; there also with T</source>
        <translation>在预览中标出读取到的文字；在预览中也可按 T</translation>
    </message>
    <message>
        <source>W&amp;hy this photo</source>
        <translation>为何是这张照片(&amp;H)</translation>
    </message>
    <message>
        <source>Show in the preview where a photo matches the search, and what its rank comes from; there also with W</source>
        <translation>在预览中显示照片与搜索匹配的位置及其排名的由来；在预览中也可按 W</translation>
    </message>
    <message>
        <source>Show s&amp;cores</source>
        <translation>显示得分(&amp;C)</translation>
    </message>
    <message>
        <source>Show how well each photo matches the search</source>
        <translation>显示每张照片与搜索的匹配程度</translation>
    </message>
    <message>
        <source>&amp;Folders panel</source>
        <translation>文件夹面板(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;idebar</source>
        <translation>侧边栏(&amp;I)</translation>
    </message>
    <message>
        <source>Photos, albums, saved searches and folders at the left</source>
        <translation>左侧的照片、相册、已保存的搜索和文件夹</translation>
    </message>
    <message>
        <source>Film&amp;strip</source>
        <translation>胶片条(&amp;S)</translation>
    </message>
    <message>
        <source>Show the photos before and after below the preview</source>
        <translation>在预览下方显示前后的照片</translation>
    </message>
    <message>
        <source>Slidesh&amp;ow</source>
        <translation>幻灯片放映(&amp;O)</translation>
    </message>
    <message>
        <source>Show the photos one after the other, from the current one, on the whole screen</source>
        <translation>从当前照片开始，全屏逐张显示照片</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>清除搜索(&amp;L)</translation>
    </message>
    <message>
        <source>Clear &amp;recent searches</source>
        <translation>清除最近的搜索(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save this search …</source>
        <translation>保存此搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep this search under a name; it also finds photos that you take later</source>
        <translation>为此搜索命名并保存；以后拍摄的照片也能找到</translation>
    </message>
    <message>
        <source>Search with a &amp;picture …</source>
        <translation>用图片搜索(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;ketch pad</source>
        <translation>草图板(&amp;K)</translation>
    </message>
    <message>
        <source>Draw what you are looking for; results appear as you draw</source>
        <translation>画出您要找的内容；结果会随绘制实时显示</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>多找这样的(&amp;O)</translation>
    </message>
    <message>
        <source>This photo is right: keep the search, and show more photos like it (also with +)</source>
        <translation>这张照片是对的：保留搜索，并显示更多类似的照片（也可按 +）</translation>
    </message>
    <message>
        <source>&amp;Not this</source>
        <translation>不要这样的(&amp;N)</translation>
    </message>
    <message>
        <source>This photo is wrong: keep the search, put it last, and move photos like it down (also with -)</source>
        <translation>这张照片是错的：保留搜索，将它排到最后，并将类似的照片下移（也可按 -）</translation>
    </message>
    <message>
        <source>Find si&amp;milar</source>
        <translation>查找相似照片(&amp;M)</translation>
    </message>
    <message>
        <source>Begin a new search, with this photo alone</source>
        <translation>仅用这张照片开始新的搜索</translation>
    </message>
    <message>
        <source>Add to the search as an e&amp;xample</source>
        <translation>作为示例添加到搜索(&amp;X)</translation>
    </message>
    <message>
        <source>Search with this photo and with what the search says already</source>
        <translation>用这张照片连同现有的搜索内容一起搜索</translation>
    </message>
    <message>
        <source>Same st&amp;yle</source>
        <translation>风格相同(&amp;Y)</translation>
    </message>
    <message>
        <source>Find photos with similar colours and textures</source>
        <translation>查找色彩和纹理相近的照片</translation>
    </message>
    <message>
        <source>Search with p&amp;art of the photo …</source>
        <translation>用照片的一部分搜索(&amp;A)…</translation>
    </message>
    <message>
        <source>Draw a frame around what you are looking for</source>
        <translation>在要找的内容周围拖出选框</translation>
    </message>
    <message>
        <source>Save a search for photos like t&amp;his …</source>
        <translation>为这类照片保存搜索(&amp;H)…</translation>
    </message>
    <message>
        <source>An album that fills itself: a few examples, and a name for what they show</source>
        <translation>自动填充的相册：几个示例，再加一个说明其内容的名称</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>同时搜索照片内部(&amp;I)</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>还能找到小物体；搜索会因此多花几秒钟</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>收藏(&amp;F)</translation>
    </message>
    <message>
        <source>Add the selected photos to the favourites, or remove them</source>
        <translation>将所选照片添加到收藏，或从收藏中移除</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>无星级(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>留用(&amp;P)</translation>
    </message>
    <message>
        <source>Mark the selected photos as good</source>
        <translation>将所选照片标记为好照片</translation>
    </message>
    <message>
        <source>Pi&amp;ck, and reject the other shots</source>
        <translation>留用，并拒绝其他近似照片(&amp;C)</translation>
    </message>
    <message>
        <source>Of the similar shots, keep the selected ones; nothing is deleted</source>
        <translation>在近似照片中保留所选照片；不会删除任何内容</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>拒绝(&amp;J)</translation>
    </message>
    <message>
        <source>Mark the selected photos as bad; nothing is deleted</source>
        <translation>将所选照片标记为差照片；不会删除任何内容</translation>
    </message>
    <message>
        <source>&amp;Unflag</source>
        <translation>取消旗标(&amp;U)</translation>
    </message>
    <message>
        <source>Neither picked nor rejected</source>
        <translation>既不留用也不拒绝</translation>
    </message>
    <message>
        <source>&amp;Red label</source>
        <translation>红色色标(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Yellow label</source>
        <translation>黄色色标(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green label</source>
        <translation>绿色色标(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue label</source>
        <translation>蓝色色标(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Orange label</source>
        <translation>橙色色标(&amp;O)</translation>
    </message>
    <message>
        <source>Purp&amp;le label</source>
        <translation>紫色色标(&amp;L)</translation>
    </message>
    <message>
        <source>No l&amp;abel</source>
        <translation>无色标(&amp;A)</translation>
    </message>
    <message>
        <source>Compare &amp;side by side</source>
        <translation>并排比较(&amp;S)</translation>
    </message>
    <message>
        <source>Show two to four selected photos, or the shots of a stack, side by side</source>
        <translation>并排显示两到四张所选照片，或一个堆叠中的照片</translation>
    </message>
    <message>
        <source>Turn to the l&amp;eft</source>
        <translation>向左旋转(&amp;E)</translation>
    </message>
    <message>
        <source>Only the view is turned, in the library; the file stays as it is</source>
        <translation>仅在图库中旋转显示；文件保持不变</translation>
    </message>
    <message>
        <source>Turn to the r&amp;ight</source>
        <translation>向右旋转(&amp;I)</translation>
    </message>
    <message>
        <source>A&amp;dd to an album …</source>
        <translation>添加到相册(&amp;D)…</translation>
    </message>
    <message>
        <source>Put the selected photos into an album, or into a new one</source>
        <translation>将所选照片放入现有相册或新相册</translation>
    </message>
    <message>
        <source>Re&amp;move from this album</source>
        <translation>从此相册中移除(&amp;M)</translation>
    </message>
    <message>
        <source>The photos stay in the library</source>
        <translation>照片会保留在图库中</translation>
    </message>
    <message>
        <source>Move to the &amp;trash …</source>
        <translation>移到回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>Asks first, and can be undone</source>
        <translation>会先询问，并且可以撤销</translation>
    </message>
    <message>
        <source>&amp;Scan for new photos</source>
        <translation>扫描新照片(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>暂停索引(&amp;P)</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>暂停到明天(&amp;T)</translation>
    </message>
    <message>
        <source>Index nothing until 6:00 tomorrow, also if PhotoSearch is started again</source>
        <translation>明天 6:00 之前不建立索引，重新启动 PhotoSearch 后也是如此</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>立即全速索引(&amp;I)</translation>
    </message>
    <message>
        <source>Go on in spite of the battery, the heat or other programs, until that has ended</source>
        <translation>不顾电池供电、过热或其他程序而继续，直到相应情况结束</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>地点(&amp;L)</translation>
    </message>
    <message>
        <source>The photos on a map of the world</source>
        <translation>在世界地图上显示照片</translation>
    </message>
    <message>
        <source>&amp;New album …</source>
        <translation>新建相册(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Duplicates …</source>
        <translation>重复项(&amp;D)…</translation>
    </message>
    <message>
        <source>Find identical files, changed copies and bursts; nothing is deleted</source>
        <translation>查找完全相同的文件、修改过的副本和连拍；不会删除任何内容</translation>
    </message>
    <message>
        <source>&amp;Unreadable files …</source>
        <translation>无法读取的文件(&amp;U)…</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>排除项(&amp;X)…</translation>
    </message>
    <message>
        <source>Rem&amp;oved folders …</source>
        <translation>已移除的文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Folders that you removed in the last 30 days, to restore them</source>
        <translation>您在过去 30 天内移除的文件夹，可以恢复</translation>
    </message>
    <message>
        <source>&amp;Backups …</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Back up the library, restore a backup, or repair a damaged library</source>
        <translation>备份图库、恢复备份或修复损坏的图库</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>The models that search your photos, and the hardware they run on</source>
        <translation>用于搜索照片的模型，以及运行模型的硬件</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command by a few letters of its name</source>
        <translation>输入名称中的几个字即可查找任意命令</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>如何搜索(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>打开日志文件夹(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Save the logs, without photos, to a zip file; nothing is sent</source>
        <translation>将日志（不含照片）保存为 zip 文件；不会发送任何内容</translation>
    </message>
    <message>
        <source>&amp;About PhotoSearch</source>
        <translation>关于 PhotoSearch(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Two files side by side</source>
        <translation>两个文件并排显示</translation>
    </message>
    <message>
        <source>The best version</source>
        <translation>最佳版本</translation>
    </message>
    <message>
        <source>The other file</source>
        <translation>另一个文件</translation>
    </message>
    <message>
        <source>&amp;Back to the groups</source>
        <translation>返回各组(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the groups (Esc)</source>
        <translation>返回各组（Esc）</translation>
    </message>
    <message>
        <source>Previous file of the group (←)</source>
        <translation>组中的上一个文件（←）</translation>
    </message>
    <message>
        <source>Previo&amp;us file</source>
        <translation>上一个文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>下一个文件(&amp;N)</translation>
    </message>
    <message>
        <source>Next file of the group (→)</source>
        <translation>组中的下一个文件（→）</translation>
    </message>
    <message>
        <source>File %1 of %2, group %3 of %4</source>
        <translation>第 %1 个文件，共 %2 个；第 %3 组，共 %4 组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos side by side</source>
        <translation>并排显示的照片</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片（Esc）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100% 或适合窗口（Z）</translation>
    </message>
    <message>
        <source>Before and after: two photos with a divider (B)</source>
        <translation>前后对比：用分隔线比较两张照片（B）</translation>
    </message>
</context>
<context>
    <name>ComparedPane</name>
    <message>
        <source>Best shot</source>
        <translation>最佳照片</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>已留用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Marked “more like this”: %1</source>
        <translation>已标记为“多找这样的”：%1</translation>
    </message>
    <message>
        <source>Marked “not this”: %1</source>
        <translation>已标记为“不要这样的”：%1</translation>
    </message>
    <message>
        <source>the list changes in a moment</source>
        <translation>列表即将更新</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>您的手绘图</translation>
    </message>
    <message>
        <source>A search can contain at most %1 pictures.</source>
        <translation>一次搜索最多可以包含 %1 张图片。</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>还能找到小物体；搜索会因此多花几秒钟</translation>
    </message>
    <message>
        <source>also inside photos</source>
        <translation>包括照片内部</translation>
    </message>
    <message>
        <source>No spelling is corrected</source>
        <translation>不更正拼写</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>完全按输入内容</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隐藏）</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>照片中的文字</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Modified: %1</source>
        <translation>修改时间：%1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>其驱动器未连接，或者其文件夹无法读取。</translation>
    </message>
    <message>
        <source>It is on the disk under another name too, so removing it frees no space.</source>
        <translation>该文件在磁盘上还有另一个名称，因此移除它不会释放空间。</translation>
    </message>
</context>
<context>
    <name>CopyView</name>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>起始：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>截止：%1</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>No first day</source>
        <translation>不限起始日期</translation>
    </message>
    <message>
        <source>No last day</source>
        <translation>不限截止日期</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Add a title</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>添加说明</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>添加关键词</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Remove the keyword “%1”</source>
        <translation>移除关键词“%1”</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Found by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Automatic (the fastest device that passes the test)</source>
        <translation>自动（通过测试的最快设备）</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>NVIDIA 显卡（TensorRT）</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
        <source>Graphics card (DirectML, Windows)</source>
        <translation>显卡（DirectML，Windows）</translation>
    </message>
    <message>
        <source>Apple GPU and Neural Engine (Core ML)</source>
        <translation>Apple GPU 和神经网络引擎（Core ML）</translation>
    </message>
    <message>
        <source>Intel graphics or processor (OpenVINO)</source>
        <translation>Intel 显卡或处理器（OpenVINO）</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>仅处理器</translation>
    </message>
    <message>
        <source>A device is used only if it gives the same results as the processor</source>
        <translation>只有给出与处理器相同结果的设备才会使用</translation>
    </message>
    <message>
        <source>&amp;Run models on:</source>
        <translation>模型运行于(&amp;R)：</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime does not support %1.</source>
        <translation>已安装的 ONNX Runtime 不支持 %1。</translation>
    </message>
    <message>
        <source>Testing the device …</source>
        <translation>正在测试设备…</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Search with this picture</source>
        <translation>用此图片搜索</translation>
    </message>
    <message numerus="yes">
        <source>Search with these %Ln pictures</source>
        <translation>
            <numerusform>用这 %Ln 张图片搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos can then be found. They stay where they are.</source>
        <translation>之后便能找到其中的照片。照片保留在原处。</translation>
    </message>
    <message>
        <source>Add this folder</source>
        <translation>添加此文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln folders</source>
        <translation>
            <numerusform>添加这 %Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here</source>
        <translation>此内容无法在这里使用</translation>
    </message>
    <message>
        <source>Drop: %1</source>
        <translation>拖放：%1</translation>
    </message>
    <message>
        <source>With Shift: begin a new search</source>
        <translation>按住 Shift：开始新的搜索</translation>
    </message>
</context>
<context>
    <name>DuplicateGroups</name>
    <message>
        <source>At least one file of each group must stay.</source>
        <translation>每组至少须保留一个文件。</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Stop looking for duplicates</source>
        <translation>停止查找重复项</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;W)</translation>
    </message>
    <message>
        <source>Search a&amp;gain</source>
        <translation>重新查找(&amp;G)</translation>
    </message>
    <message>
        <source>Look for duplicates again</source>
        <translation>重新查找重复项</translation>
    </message>
    <message>
        <source>&amp;Tick identical files</source>
        <translation>勾选完全相同的文件(&amp;T)</translation>
    </message>
    <message>
        <source>Tick all but one of the files that are identical byte for byte</source>
        <translation>对于逐字节相同的文件，除一个外全部勾选</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不勾选(&amp;N)</translation>
    </message>
    <message>
        <source>Remove all ticks</source>
        <translation>清除所有勾选</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Compare this file with the best version of its group (Enter)</source>
        <translation>将此文件与所在组的最佳版本比较（Enter）</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>撤销(&amp;O)</translation>
    </message>
    <message>
        <source>Restore the files that were last moved to the trash</source>
        <translation>恢复最近一次移到回收站的文件</translation>
    </message>
    <message>
        <source>Asks first; nothing is deleted</source>
        <translation>会先询问；不会删除任何内容</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>返回照片(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片（Esc）</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>筛选组</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>正在查找重复项…</translation>
    </message>
    <message>
        <source>You can keep searching for photos in the meantime. No file is changed.</source>
        <translation>在此期间，您可以继续搜索照片。不会更改任何文件。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>查找已停止</translation>
    </message>
    <message>
        <source>Look for &amp;duplicates</source>
        <translation>查找重复项(&amp;D)</translation>
    </message>
    <message>
        <source>No duplicates of this kind</source>
        <translation>没有此类重复项</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>未找到重复项</translation>
    </message>
    <message>
        <source>PhotoSearch looked for identical files, changed copies and bursts.</source>
        <translation>PhotoSearch 查找了完全相同的文件、修改过的副本和连拍。</translation>
    </message>
    <message>
        <source>The search was stopped. There may be more duplicates.</source>
        <translation>查找已停止。可能还有其他重复项。</translation>
    </message>
    <message numerus="yes">
        <source>Only the groups found first are shown. Search again to see %Ln more.</source>
        <translation>
            <numerusform>只显示了最先找到的组。重新查找可查看另外 %Ln 组。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not compared yet. Search again later.</source>
        <translation>
            <numerusform>还有 %Ln 张照片尚未比较。请稍后重新查找。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>将 %Ln 张照片移到回收站(&amp;M)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tick or untick for the trash</source>
        <translation>勾选或取消勾选以移到回收站(&amp;T)</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Photos appear here as they are indexed. You can start searching right away.</source>
        <translation>照片会随着索引的进行在此显示。您可以立即开始搜索。</translation>
    </message>
    <message>
        <source>Indexing your photos</source>
        <translation>正在为您的照片建立索引</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>继续索引(&amp;R)</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>索引已暂停</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>立即全速索引(&amp;I)</translation>
    </message>
    <message>
        <source>Nothing is lost. Indexing goes on by itself once this is solved.</source>
        <translation>没有丢失任何内容。问题解决后，索引会自动继续。</translation>
    </message>
    <message>
        <source>Your photos appear here once indexing goes on.</source>
        <translation>索引继续后，您的照片会在此显示。</translation>
    </message>
    <message>
        <source>Indexing is waiting</source>
        <translation>索引正在等待</translation>
    </message>
    <message>
        <source>Indexing is interrupted</source>
        <translation>索引已停止</translation>
    </message>
    <message>
        <source>Add a folder with photos. PhotoSearch only reads your photos; it never changes or uploads them.</source>
        <translation>添加包含照片的文件夹。PhotoSearch 只读取您的照片，绝不会更改或上传它们。</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>尚无照片</translation>
    </message>
    <message>
        <source>Your folders cannot be reached</source>
        <translation>无法访问您的文件夹</translation>
    </message>
    <message>
        <source>“%1” is not connected</source>
        <translation>“%1”未连接</translation>
    </message>
    <message>
        <source>Connect the drive. Its photos then appear here by themselves.</source>
        <translation>请连接驱动器。其中的照片随后会自动在此显示。</translation>
    </message>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>显示文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>There are no photos in your folders</source>
        <translation>您的文件夹中没有照片</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>没有可读取的照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;why …</source>
        <translation>显示原因(&amp;W)…</translation>
    </message>
    <message>
        <source>Perhaps your exclusions leave them out.</source>
        <translation>照片可能被您的排除项略过了。</translation>
    </message>
    <message>
        <source>Change the e&amp;xclusions …</source>
        <translation>更改排除项(&amp;C)…</translation>
    </message>
    <message>
        <source>Add the folder in which your photos are.</source>
        <translation>请添加存放您照片的文件夹。</translation>
    </message>
</context>
<context>
    <name>EncodingTime</name>
    <message>
        <source>none: all photos are encoded with it</source>
        <translation>无：所有照片都已用它编码</translation>
    </message>
    <message>
        <source>unknown until it runs</source>
        <translation>运行前未知</translation>
    </message>
    <message numerus="yes">
        <source>about %1 for your %Ln photo(s)</source>
        <translation>
            <numerusform>处理您的 %Ln 张照片约需 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片约需 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>How much this model computes for a photo is not known.</source>
        <translation>此模型处理一张照片的计算量未知。</translation>
    </message>
    <message>
        <source>Estimated: %1 has just needed %2 milliseconds for a photo on this computer, and this model computes %3 times as much. Your photos stay searchable meanwhile.</source>
        <translation>估计值：%1 刚才在这台计算机上处理一张照片用了 %2 毫秒，而此模型的计算量是它的 %3 倍。在此期间，您的照片仍可搜索。</translation>
    </message>
</context>
<context>
    <name>EngineNews</name>
    <message>
        <source>The engine has stopped several times and is not running.</source>
        <translation>搜索引擎已多次停止，目前未运行。</translation>
    </message>
    <message>
        <source>Your photos are safe. The log shows what happened.</source>
        <translation>您的照片是安全的。日志会显示发生了什么。</translation>
    </message>
</context>
<context>
    <name>ExclusionsDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>排除项</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>PhotoSearch ignores these folders and everything in them.</source>
        <translation>PhotoSearch 会忽略这些文件夹及其中的所有内容。</translation>
    </message>
    <message>
        <source>Name patterns</source>
        <translation>名称模式</translation>
    </message>
    <message>
        <source>PhotoSearch ignores files and folders with these names, wherever they are. * stands for any characters.</source>
        <translation>PhotoSearch 会忽略具有这些名称的文件和文件夹，无论位于何处。* 代表任意字符。</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Name or pattern, such as *.tmp or Drafts</source>
        <translation>名称或模式，例如 *.tmp 或 草稿</translation>
    </message>
    <message>
        <source>Name or pattern to exclude</source>
        <translation>要排除的名称或模式</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>恢复默认值(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;what is left out …</source>
        <translation>显示略过的内容(&amp;W)…</translation>
    </message>
    <message>
        <source>Your exclusions</source>
        <translation>您的排除项</translation>
    </message>
    <message>
        <source>Always left out</source>
        <translation>始终略过</translation>
    </message>
    <message>
        <source>PhotoSearch never searches these, because they are not photos of your own. To search such a folder all the same, add it as a folder of its own. * stands for any characters; a slash ends the name of a folder.</source>
        <translation>PhotoSearch 从不搜索这些内容，因为它们不是您自己的照片。如果仍要搜索这样的文件夹，请将其单独添加为文件夹。* 代表任意字符；斜杠表示文件夹名称的结尾。</translation>
    </message>
    <message>
        <source>Choose a folder to exclude</source>
        <translation>选择要排除的文件夹</translation>
    </message>
    <message>
        <source>{pattern} excludes nothing: it must be a single name, without a slash. To exclude one folder, add it to the folders above.</source>
        <translation>{pattern} 未排除任何内容：它必须是不含斜杠的单个名称。要排除某个文件夹，请将其添加到上方的文件夹中。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln photo(s)</source>
        <translation>
            <numerusform>导出 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Originals, exactly as they are</source>
        <translation>原始文件，保持原样(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;JPEG files, upright and in a size for sharing</source>
        <translation>JPEG 文件，方向摆正，大小适合分享(&amp;J)</translation>
    </message>
    <message>
        <source>A &amp;contact sheet, as PDF</source>
        <translation>照片小样，PDF 格式(&amp;C)</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始尺寸</translation>
    </message>
    <message>
        <source>Include &amp;where it was taken</source>
        <translation>包含拍摄地点(&amp;W)</translation>
    </message>
    <message>
        <source>Include title, caption, &amp;people and keywords</source>
        <translation>包含标题、说明、人物和关键词(&amp;P)</translation>
    </message>
    <message>
        <source>File &amp;names below the photos</source>
        <translation>在照片下方显示文件名(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Existing files are never overwritten. The photos of the library stay as they are.</source>
        <translation>绝不会覆盖现有文件。图库中的照片保持不变。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Longer &amp;side</source>
        <translation>长边(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>列数(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;To the folder</source>
        <translation>导出到文件夹(&amp;T)</translation>
    </message>
    <message>
        <source>Choose a folder for the export</source>
        <translation>选择导出文件夹</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Other photos are still being exported.</source>
        <translation>其他照片仍在导出中。</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln photo(s) …</source>
        <translation>
            <numerusform>正在导出 %Ln 张照片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 of %2 photos exported</source>
        <translation>已导出 %1 / %2 张照片</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) exported to %1</source>
        <translation>
            <numerusform>已将 %Ln 张照片导出到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be exported.</source>
        <translation>
            <numerusform>%Ln 张照片无法导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet saved as %1</source>
        <translation>照片小样已保存为 %1</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>flash</source>
        <translation>闪光灯</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Locations (same file)</source>
        <translation>位置（同一文件）</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>Why this photo</source>
        <translation>为何是这张照片</translation>
    </message>
    <message>
        <source>When</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>拍摄地点</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>照片中的文字</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>模型识别的内容</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>关联文件</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>%1 megapixels</source>
        <translation>%1 百万像素</translation>
    </message>
    <message>
        <source>saved with %1</source>
        <translation>由 %1 写入</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more line(s)</source>
        <translation>
            <numerusform>…还有 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>屏幕截图</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>panorama</source>
        <translation>全景照片</translation>
    </message>
    <message>
        <source>made by AI (%1)</source>
        <translation>由 AI 生成（%1）</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>text in the photo</source>
        <translation>照片中的文字</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>name of a folder</source>
        <translation>文件夹名</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>模型识别的内容</translation>
    </message>
    <message>
        <source>kind of photo</source>
        <translation>照片类型</translation>
    </message>
    <message>
        <source>looks like: %1</source>
        <translation>看起来像：%1</translation>
    </message>
    <message>
        <source>what the words describe</source>
        <translation>词语描述的内容</translation>
    </message>
    <message>
        <source>likeness to the pictures</source>
        <translation>与图片的相似度</translation>
    </message>
    <message>
        <source>likeness of style</source>
        <translation>风格的相似度</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>Unreadable files</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>&amp;Try all again</source>
        <translation>全部重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Reading the files again …</source>
        <translation>正在重新读取文件…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. All other files were read, and no file was changed.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。其他文件均已读取，且没有更改任何文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>所有文件均已读取。</translation>
    </message>
</context>
<context>
    <name>FailuresModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>胶片条</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>With</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>不是 %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>光圈</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Exposure time</source>
        <translation>曝光时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>靠近</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>照片中的文字</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>screenshots</source>
        <translation>屏幕截图</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>portrait format</source>
        <translation>竖幅照片</translation>
    </message>
    <message>
        <source>landscape format</source>
        <translation>横幅照片</translation>
    </message>
    <message>
        <source>square photos</source>
        <translation>方形照片</translation>
    </message>
    <message>
        <source>panoramas</source>
        <translation>全景照片</translation>
    </message>
    <message>
        <source>offline photos</source>
        <translation>离线照片</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>收藏的照片</translation>
    </message>
    <message>
        <source>picked photos</source>
        <translation>留用的照片</translation>
    </message>
    <message>
        <source>rejected photos</source>
        <translation>拒绝的照片</translation>
    </message>
    <message>
        <source>photos without keywords</source>
        <translation>没有关键词的照片</translation>
    </message>
    <message>
        <source>photos without a rating</source>
        <translation>没有评分的照片</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>GPS position</source>
        <translation>GPS 位置</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>label</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>names of people</source>
        <translation>人物姓名</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>已留用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>北纬 %1°</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>南纬 %1°</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>东经 %1°</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>西经 %1°</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>With text in the photo</source>
        <translation>照片中有文字</translation>
    </message>
    <message>
        <source>Only on drives that are connected</source>
        <translation>仅限已连接的驱动器</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>清除所有筛选条件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Ca&amp;mera:</source>
        <translation>相机(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Lens:</source>
        <translation>镜头(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>地点(&amp;P)：</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>格式(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Orientation:</source>
        <translation>画幅(&amp;O)：</translation>
    </message>
    <message>
        <source>Rating:</source>
        <translation>评分：</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>画幅</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln star(s)</source>
        <translation>
            <numerusform>至少 %Ln 星</numerusform>
        </translation>
    </message>
    <message>
        <source>More …</source>
        <translation>更多…</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Start indexing the photos in these folders</source>
        <translation>开始为这些文件夹中的照片建立索引</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>您的照片在哪里？</translation>
    </message>
    <message>
        <source>How are they found?</source>
        <translation>如何查找照片？</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备就绪</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>To the previous step (Esc)</source>
        <translation>返回上一步（Esc）</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>To the next step (Enter)</source>
        <translation>前往下一步（Enter）</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>开始(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no photo, no search, no statistics.</source>
        <translation>任何内容都不会离开这台计算机：照片、搜索和统计数据都不会。</translation>
    </message>
    <message>
        <source>Your photos are only read. None is moved, renamed or changed.</source>
        <translation>您的照片只会被读取。任何照片都不会被移动、重命名或更改。</translation>
    </message>
    <message>
        <source>A model compares your words with what each photo shows. The starter comes with the program and is enough to begin with.</source>
        <translation>模型会将您的词语与每张照片的内容进行比较。Starter 模型随程序提供，足以开始使用。</translation>
    </message>
    <message>
        <source>Welcome to PhotoSearch</source>
        <translation>欢迎使用 PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>按内容查找您自己的照片。</translation>
    </message>
    <message>
        <source>%1 is not a folder. Add the folder that contains it.</source>
        <translation>%1 不是文件夹。请添加包含它的文件夹。</translation>
    </message>
</context>
<context>
    <name>FolderBranch</name>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>无法访问。其中的照片仍可找到。</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching this folder; the photos stay where they are</source>
        <translation>不再搜索此文件夹；照片保留在原处</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>无法访问：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln 个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>无法访问。其中的照片仍可找到。</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Folders to search</source>
        <translation>要搜索的文件夹</translation>
    </message>
    <message>
        <source>Only ticked folders are searched</source>
        <translation>只搜索勾选的文件夹</translation>
    </message>
    <message>
        <source>Add an&amp;other folder …</source>
        <translation>添加其他文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Add another folder to the list</source>
        <translation>将另一个文件夹添加到列表</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>添加包含照片的文件夹</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the photos …</source>
        <translation>正在统计照片…</translation>
    </message>
    <message>
        <source>Tick a folder, or add one.</source>
        <translation>请勾选一个文件夹，或添加文件夹。</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos.</source>
        <translation>PhotoSearch 约需 %1 的空间来处理这些照片。</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos; %2 are free.</source>
        <translation>PhotoSearch 约需 %1 的空间来处理这些照片；可用空间为 %2。</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos, but only %2 are free.</source>
        <translation>PhotoSearch 约需 %1 的空间来处理这些照片，但可用空间只有 %2。</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>No folders yet.</source>
        <translation>尚无文件夹。</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a folder and everything in it to the search</source>
        <translation>将文件夹及其中的所有内容添加到搜索范围</translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>重新扫描(&amp;R)</translation>
    </message>
    <message>
        <source>Scan all folders for new, changed and removed photos</source>
        <translation>扫描所有文件夹，查找新增、更改和移除的照片</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>排除项(&amp;X)…</translation>
    </message>
    <message>
        <source>Choose folders and names that are not searched</source>
        <translation>选择不搜索的文件夹和名称</translation>
    </message>
    <message>
        <source>&amp;Unreadable …</source>
        <translation>无法读取(&amp;U)…</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>显示哪些文件无法读取及其原因</translation>
    </message>
    <message>
        <source>Remove&amp;d folders …</source>
        <translation>已移除的文件夹(&amp;Y)…</translation>
    </message>
    <message>
        <source>Show removed folders, which can be restored</source>
        <translation>显示已移除且可以恢复的文件夹</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>添加包含照片的文件夹</translation>
    </message>
    <message>
        <source>Scanning the folders …</source>
        <translation>正在扫描文件夹…</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Remove this folder with %Ln file(s) from PhotoSearch?</source>
        <translation>
            <numerusform>要从 PhotoSearch 中移除这个包含 %Ln 个文件的文件夹吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Your photos stay where they are. You can undo this for 30 days.</source>
        <translation>您的照片保留在原处。30 天内可以撤销此操作。</translation>
    </message>
    <message>
        <source>&amp;Remove the folder</source>
        <translation>移除文件夹(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) removed</source>
        <translation>
            <numerusform>已移除包含 %Ln 个文件的文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>已恢复包含 %Ln 个文件的文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatLayer</name>
    <message>
        <source>Where the photo matches</source>
        <extracomment>Fractions of the photo as it is stored, of the text that the query names.</extracomment>
        <translation>照片匹配的位置</translation>
    </message>
    <message>
        <source>Looking where the photo matches …</source>
        <translation>正在查找照片匹配的位置…</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>It matches best here: %1</source>
        <translation>此处最匹配：%1</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>matches less</source>
        <translation>匹配度低</translation>
    </message>
    <message>
        <source>more</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>此页面仅有英文版。</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>如何搜索</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>用词语搜索</translation>
    </message>
    <message>
        <source>Describe what the photo shows: “a red boat on a lake”, “kids at a birthday party”, “close-up of a flower”. The starter model understands English best, and also German, French, Czech and Chinese; other models understand more languages. The best matches come first, and the results change while you type.</source>
        <translation>描述照片中的内容：“a red boat on a lake”、“kids at a birthday party”、“close-up of a flower”。Starter 模型对英语的理解最好，也能理解德语、法语、捷克语和中文；其他模型能理解更多语言。最匹配的结果排在最前，并会随着您的输入而变化。</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>用条件搜索</translation>
    </message>
    <message>
        <source>Say when or where: “last summer”, “christmas 2019”, “in Rome”. Or write conditions: “date:2022-06..2022-09”, “camera:canon”, “rating:&gt;=4”, “is:screenshot”, “-type:png”; quoted words are looked for as text in the photo. Each condition is a chip. If it was understood from plain words, click it to search for these words instead.</source>
        <translation>说明时间或地点：“last summer”、“christmas 2019”、“in Rome”。也可以直接写条件：“date:2022-06..2022-09”、“camera:canon”、“rating:&gt;=4”、“is:screenshot”、“-type:png”；加引号的词语会作为照片中的文字来查找。每个条件都是一个搜索块。如果条件是从普通词语中理解出来的，单击搜索块即可改为搜索这些词语。</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>用图片搜索</translation>
    </message>
    <message>
        <source>Drop a picture file onto the window, paste a picture (Ctrl+V), or choose “Find similar” for a photo (Ctrl+D). The picture that you search with stays on this machine too.</source>
        <translation>将图片文件拖放到窗口上、粘贴图片（Ctrl+V），或对照片选择“查找相似照片”（Ctrl+D）。用来搜索的图片同样不会离开这台设备。</translation>
    </message>
    <message>
        <source>With several pictures and words</source>
        <translation>用多张图片和词语搜索</translation>
    </message>
    <message>
        <source>Everything that you drop, paste or type is added to the search: more pictures, words such as “at night”, and words to exclude, such as “-people”. Hold Shift while you drop a picture to start a new search. Each picture is a chip; click it to choose whether photos should be like it, be unlike it, have its style, or match it as a drawing. The sentence below states the whole search, and you can edit it.</source>
        <translation>您拖放、粘贴或输入的所有内容都会加入搜索：更多图片、“at night”之类的词语，以及“-people”之类要排除的词语。拖放图片时按住 Shift 可开始新的搜索。每张图片都是一个搜索块；单击搜索块可选择照片应与它类似、与它不类似、采用它的风格，还是符合它所画的内容。下方的句子描述整个搜索，并且可以编辑。</translation>
    </message>
    <message>
        <source>Say which results are right</source>
        <translation>指出哪些结果是对的</translation>
    </message>
    <message>
        <source>Select photos in the results and press + for “More like this” or - for “Not this”. The search stays as it is, but more photos like the right ones come up; the wrong ones come last. You can mark several before the list changes: they are one round, with a chip. Ctrl+Z takes the last mark back. “Find similar” begins a new search instead.</source>
        <translation>在结果中选择照片，按 + 表示“多找这样的”，按 - 表示“不要这样的”。搜索保持不变，但会有更多与正确照片类似的照片排到前面，错误的照片则排到最后。在列表更新之前，您可以标记多张照片：它们属于同一轮，共用一个搜索块。Ctrl+Z 可撤回最后一次标记。“查找相似照片”则会开始新的搜索。</translation>
    </message>
    <message>
        <source>With a part of a picture</source>
        <translation>用图片的一部分搜索</translation>
    </message>
    <message>
        <source>Press R in the preview, or choose a part from the menu of a chip, and drag a frame around what you are looking for.</source>
        <translation>在预览中按 R，或从搜索块的菜单中选择使用一部分，然后在要找的内容周围拖出选框。</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Ctrl+S saves a search under a name, with its pictures. Ctrl+B shows the saved searches; a click asks one anew, so it also finds photos that you take later. “Save a search for photos like this” makes an album of a few examples and a name for what they show.</source>
        <translation>Ctrl+S 可为搜索命名，并连同其图片一起保存。Ctrl+B 显示已保存的搜索；单击其中一项会重新执行搜索，因此以后拍摄的照片也能找到。“为这类照片保存搜索”会用几个示例和一个说明其内容的名称创建相册。</translation>
    </message>
    <message>
        <source>Without a search</source>
        <translation>不搜索</translation>
    </message>
    <message>
        <source>If the search field is empty, all photos are shown, the newest first. Use the timeline at the right edge to jump to a month.</source>
        <translation>搜索框为空时，会显示所有照片，最新的排在最前。使用右侧边缘的时间线可跳转到某个月份。</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>The button beside the search field offers dates, folders, cameras, places and more. What you choose there is written into the field, so you can change it, combine it with words, and save it.</source>
        <translation>搜索框旁的按钮提供日期、文件夹、相机、地点等筛选条件。您在其中选择的内容会写入搜索框，因此可以对其进行修改、与词语组合并保存。</translation>
    </message>
    <message>
        <source>What the starter model cannot do well</source>
        <translation>Starter 模型不擅长的内容</translation>
    </message>
    <message>
        <source>The starter model is small and was trained for this program on everyday scenes and things. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Fewer and simpler words often find more.</source>
        <translation>Starter 模型很小，专为本程序训练，适合日常场景和物品。它不擅长图片中的文字、细微差别、人名和地名，以及长句子。词语更少、更简单，往往能找到更多照片。</translation>
    </message>
    <message>
        <source>A photo is missing?</source>
        <translation>缺少某张照片？</translation>
    </message>
    <message>
        <source>Check the folders panel (F9): is the folder listed, is its drive connected, is the photo excluded? “Unreadable” lists every file that could not be read, with the reason.</source>
        <translation>请查看文件夹面板（F9）：该文件夹是否在列表中？其驱动器是否已连接？照片是否被排除？“无法读取”会列出每个无法读取的文件及其原因。</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>start a new search</source>
        <translation>开始新的搜索</translation>
    </message>
    <message>
        <source>↓ in the search field</source>
        <translation>在搜索框中按 ↓</translation>
    </message>
    <message>
        <source>go to the photos, or to the completions</source>
        <translation>转到照片或补全建议</translation>
    </message>
    <message>
        <source>Tab in the search field</source>
        <translation>在搜索框中按 Tab</translation>
    </message>
    <message>
        <source>complete a prefix or its value</source>
        <translation>补全前缀或其值</translation>
    </message>
    <message>
        <source>Alt+↓ in the search field</source>
        <translation>在搜索框中按 Alt+↓</translation>
    </message>
    <message>
        <source>choose a recent search</source>
        <translation>选择最近的搜索</translation>
    </message>
    <message>
        <source>Arrows, Page Up/Down, Home, End</source>
        <translation>方向键、Page Up/Down、Home、End</translation>
    </message>
    <message>
        <source>move; with Shift: select</source>
        <translation>移动；同时按 Shift：选择</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格键</translation>
    </message>
    <message>
        <source>select this photo, or no longer</source>
        <translation>选择或取消选择这张照片</translation>
    </message>
    <message>
        <source>A tick</source>
        <translation>勾选标记</translation>
    </message>
    <message>
        <source>select a photo or a month; drag from it: select a run</source>
        <translation>选择一张照片或一个月份；从勾选标记处拖动：选择连续的多张照片</translation>
    </message>
    <message>
        <source>Shift+drag, Ctrl+drag</source>
        <translation>Shift+拖动、Ctrl+拖动</translation>
    </message>
    <message>
        <source>select what a frame touches</source>
        <translation>选择选框触及的照片</translation>
    </message>
    <message>
        <source>Shift+drag on the timeline</source>
        <translation>在时间线上按住 Shift 拖动</translation>
    </message>
    <message>
        <source>show only these months</source>
        <translation>仅显示这些月份</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>空格键或 Enter</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+鼠标滚轮</translation>
    </message>
    <message>
        <source>change the thumbnail size</source>
        <translation>更改缩略图大小</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the preview; clear the selection or the search</source>
        <translation>退出预览；取消选择或清除搜索</translation>
    </message>
    <message>
        <source>Del on a chip</source>
        <translation>在搜索块上按 Del</translation>
    </message>
    <message>
        <source>remove it from the search</source>
        <translation>将其从搜索中移除</translation>
    </message>
    <message>
        <source>previous and next photo</source>
        <translation>上一张和下一张照片</translation>
    </message>
    <message>
        <source>or mouse wheel</source>
        <translation>或鼠标滚轮</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>or double click</source>
        <translation>或双击</translation>
    </message>
    <message>
        <source>100 % or fit to the window</source>
        <translation>100% 或适合窗口</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>first and last photo</source>
        <translation>第一张和最后一张照片</translation>
    </message>
    <message>
        <source>details, where you can edit title, caption and keywords</source>
        <translation>详细信息，可在其中编辑标题、说明和关键词</translation>
    </message>
    <message>
        <source>show the text in the photo</source>
        <translation>显示照片中的文字</translation>
    </message>
    <message>
        <source>show where the photo matches the search, and why it was found</source>
        <translation>显示照片与搜索匹配的位置，以及找到它的原因</translation>
    </message>
    <message>
        <source>search with a part of this photo</source>
        <translation>用这张照片的一部分搜索</translation>
    </message>
    <message>
        <source>Drag, or Ctrl+drag</source>
        <translation>拖动，或 Ctrl+拖动</translation>
    </message>
    <message>
        <source>take the file to another program</source>
        <translation>将文件拖到其他程序</translation>
    </message>
    <message>
        <source>go to the previous or next photo, or move the divider</source>
        <translation>转到上一张或下一张照片，或移动分隔线</translation>
    </message>
    <message>
        <source>zoom all photos</source>
        <translation>缩放所有照片</translation>
    </message>
    <message>
        <source>two photos with a divider</source>
        <translation>用分隔线比较两张照片</translation>
    </message>
    <message>
        <source>F, 0 to 9, P, X, U, [ and ]</source>
        <translation>F、0 到 9、P、X、U、[ 和 ]</translation>
    </message>
    <message>
        <source>mark or turn the framed photo</source>
        <translation>标记或旋转带边框的照片</translation>
    </message>
    <message>
        <source>pick the framed photo, and reject the others</source>
        <translation>留用带边框的照片，并拒绝其他照片</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>pause, go on</source>
        <translation>暂停、继续</translation>
    </message>
    <message>
        <source>more or less time for each photo</source>
        <translation>延长或缩短每张照片的显示时间</translation>
    </message>
    <message>
        <source>In the photos</source>
        <translation>在照片中</translation>
    </message>
    <message>
        <source>In the preview</source>
        <translation>在预览中</translation>
    </message>
    <message>
        <source>While you compare photos</source>
        <translation>比较照片时</translation>
    </message>
    <message>
        <source>In a slideshow</source>
        <translation>在幻灯片放映中</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有位置</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This photo is in no stack.</source>
        <translation>这张照片不在任何堆叠中。</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>This photo does not say where it was taken.</source>
        <translation>这张照片未注明拍摄地点。</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What is left out</source>
        <translation>略过的内容</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Looking through your folders …</source>
        <translation>正在检查您的文件夹…</translation>
    </message>
    <message>
        <source>The search was stopped, so the list is not complete.</source>
        <translation>检查已停止，因此列表不完整。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) and picture(s) are left out.</source>
        <translation>
            <numerusform>已略过 %Ln 个文件夹和图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>没有略过任何内容。</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>Folder or picture</source>
        <translation>文件夹或图片</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Marks of the photo</source>
        <translation>照片的标记</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>收藏（F）</translation>
    </message>
    <message>
        <source>Pick (P)</source>
        <translation>留用（P）</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>拒绝（X）</translation>
    </message>
    <message>
        <source>Turn to the left ([)</source>
        <translation>向左旋转（[）</translation>
    </message>
    <message>
        <source>Turn to the right (])</source>
        <translation>向右旋转（]）</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>移到回收站…（Del）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour label (6 to 9)</source>
        <translation>色标（6 到 9）</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无色标</translation>
    </message>
</context>
<context>
    <name>MarkChip</name>
    <message>
        <source>%1 more</source>
        <translation>%1 张对的</translation>
    </message>
    <message>
        <source>More like this: %1</source>
        <translation>多找这样的：%1</translation>
    </message>
    <message>
        <source>%1 not</source>
        <translation>%1 张错的</translation>
    </message>
    <message>
        <source>Not this: %1</source>
        <translation>不要这样的：%1</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message numerus="yes">
        <source>Picked, and %Ln other shot(s) rejected</source>
        <translation>
            <numerusform>已留用，并拒绝了另外 %Ln 张近似照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks restored</source>
        <translation>已恢复标记</translation>
    </message>
    <message numerus="yes">
        <source>Marks of %Ln photo(s) imported</source>
        <translation>
            <numerusform>已导入 %Ln 张照片的标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other photo(s) of digiKam are not in this library</source>
        <translation>
            <numerusform>digiKam 中另有 %Ln 张照片不在此图库中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) picked</source>
        <translation>
            <numerusform>已留用 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rejected</source>
        <translation>
            <numerusform>已拒绝 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a flag</source>
        <translation>
            <numerusform>已取消 %Ln 张照片的旗标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) turned</source>
        <translation>
            <numerusform>已旋转 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %Ln photo(s) changed</source>
        <translation>
            <numerusform>已更改 %Ln 张照片的关键词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Title or caption of %Ln photo(s) changed</source>
        <translation>
            <numerusform>已更改 %Ln 张照片的标题或说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to the favourites</source>
        <translation>
            <numerusform>已将 %Ln 张照片添加到收藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from the favourites</source>
        <translation>
            <numerusform>已从收藏中移除 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rated %1</source>
        <translation>
            <numerusform>已将 %Ln 张照片的评分设为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label of %Ln photo(s) changed</source>
        <translation>
            <numerusform>已更改 %Ln 张照片的色标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>&amp;Write marks to sidecar files beside the photos</source>
        <translation>将标记写入照片旁的附属文件(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Import from digiKam …</source>
        <translation>从 digiKam 导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Ratings, labels, tags, titles and captions; digiKam&apos;s database is only read</source>
        <translation>评分、色标、关键词、标题和说明；对 digiKam 的数据库只进行读取</translation>
    </message>
    <message>
        <source>Sidecar files</source>
        <translation>附属文件</translation>
    </message>
    <message>
        <source>Favourites, ratings, labels, tags, titles and captions are always kept in the library. Sidecar files show them to digiKam, darktable and other programs, too, and the library can be made again from them.</source>
        <translation>收藏、评分、色标、关键词、标题和说明始终保存在图库中。附属文件可让 digiKam、darktable 和其他程序也看到这些标记，还可用来重建图库。</translation>
    </message>
    <message>
        <source>What other programs write to sidecar files is read in any case.</source>
        <translation>无论此项如何设置，都会读取其他程序写入附属文件的内容。</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Write marks to files beside your photos?</source>
        <translation>要将标记写入照片旁的文件吗？</translation>
    </message>
    <message>
        <source>For each photo that you have marked or will mark, a small text file is written into the photo&apos;s folder: “IMG_1.jpg.xmp” for “IMG_1.jpg”. It has favourite, rating, flag, label, title, caption, tags, albums and rotation.</source>
        <translation>对于您已标记或将要标记的每张照片，都会在照片所在的文件夹中写入一个小文本文件：“IMG_1.jpg”对应的文件是“IMG_1.jpg.xmp”。其中包含收藏、评分、旗标、色标、标题、说明、关键词、相册和旋转角度。</translation>
    </message>
    <message>
        <source>What other programs wrote to such a file stays in it. Photos are never changed, and folders that are read-only are left alone.</source>
        <translation>其他程序写入此类文件的内容会保留。绝不会更改照片，也不会改动只读文件夹。</translation>
    </message>
    <message>
        <source>&amp;Write sidecar files</source>
        <translation>写入附属文件(&amp;W)</translation>
    </message>
    <message>
        <source>Choose digiKam&apos;s database</source>
        <translation>选择 digiKam 的数据库</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>正在读取“%1”…</translation>
    </message>
</context>
<context>
    <name>Mixing</name>
    <message>
        <source>Double-click to reset.</source>
        <translation>双击可重置。</translation>
    </message>
    <message>
        <source>Words or picture</source>
        <translation>词语或图片</translation>
    </message>
    <message>
        <source>Weight of the words relative to the pictures.</source>
        <translation>词语相对于图片的权重。</translation>
    </message>
    <message>
        <source>Meaning or look</source>
        <translation>含义或外观</translation>
    </message>
    <message>
        <source>Find photos that show the same thing, or photos that look the same.</source>
        <translation>查找内容相同的照片，或外观相同的照片。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>All &amp;models …</source>
        <translation>所有模型(&amp;M)…</translation>
    </message>
    <message>
        <source>A table of all models, and models from a file</source>
        <translation>所有模型的列表，以及来自文件的模型</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>The other models appear as soon as the search engine is ready.</source>
        <translation>搜索引擎就绪后，会显示其他模型。</translation>
    </message>
    <message>
        <source>No model that can be recommended understands %1: describe photos in another language.</source>
        <translation>没有可推荐的模型能理解%1：请用其他语言描述照片。</translation>
    </message>
    <message>
        <source>In use: %1, another model.</source>
        <translation>正在使用：%1（另一个模型）。</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you agree. You can change the model at any time.</source>
        <translation>未经您同意，不会下载任何内容。您可以随时更换模型。</translation>
    </message>
    <message>
        <source>Finds everyday scenes and things that you describe in %1: “dog on a beach”, “snowy mountain”, “child on a swing”.</source>
        <translation>查找您用以下语言描述的日常场景和物品：%1。例如“dog on a beach”、“snowy mountain”、“child on a swing”。</translation>
    </message>
    <message>
        <source>It is small, and a large model finds far more. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Sometimes it is wrong.</source>
        <translation>它很小，大型模型能找到的内容要多得多。它不擅长图片中的文字、细微差别、人名和地名，以及长句子。有时会出错。</translation>
    </message>
    <message>
        <source>Small and fast, trained for this program</source>
        <translation>小巧快速，专为本程序训练</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>✓ In use</source>
        <translation>✓ 正在使用</translation>
    </message>
    <message>
        <source>%1, part of the program</source>
        <translation>%1，程序自带</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>It understands %1 best.</source>
        <translation>它对%1的理解最好。</translation>
    </message>
    <message>
        <source>Trained on billions of pictures: it knows far more things, places and details.</source>
        <translation>经数十亿张图片训练：认识的物品、地点和细节要多得多。</translation>
    </message>
    <message>
        <source>In my language</source>
        <translation>我的语言</translation>
    </message>
    <message>
        <source>The better model understands %1 well: there is no need for another one.</source>
        <translation>“更好”的模型已能很好地理解%1：无需另一个模型。</translation>
    </message>
    <message>
        <source>Published: in %1, %2 of 100 descriptions find their photo near the top.</source>
        <translation>公布的数据：使用%1时，每 100 条描述中有 %2 条能让对应的照片排在前列。</translation>
    </message>
    <message>
        <source>Weak in: %1</source>
        <translation>不擅长：%1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Published at:</source>
        <translation>数据来源：</translation>
    </message>
    <message numerus="yes">
        <source>Understands %1 and %Ln other language(s)</source>
        <translation>
            <numerusform>能理解%1和另外 %Ln 种语言</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Understands %Ln language(s)</source>
        <translation>
            <numerusform>能理解 %Ln 种语言</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; weak in %2.</source>
        <translation>%1；不擅长%2。</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Your photos are being encoded with it. Meanwhile %1 answers.</source>
        <translation>正在用它为您的照片编码。在此期间使用 %1 搜索。</translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation>正在编码 %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>正在测试</translation>
    </message>
    <message>
        <source>Asks first; your photos stay searchable meanwhile</source>
        <translation>会先询问；在此期间，您的照片仍可搜索</translation>
    </message>
    <message>
        <source>Wait until the work on the other model has ended</source>
        <translation>请等待另一个模型的工作完成</translation>
    </message>
    <message>
        <source>Use it …</source>
        <translation>使用…</translation>
    </message>
    <message>
        <source>No place to download it from is known: see “All models …”.</source>
        <translation>没有已知的下载位置：请参阅“所有模型…”。</translation>
    </message>
    <message>
        <source>Resume the download …</source>
        <translation>继续下载…</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>The disk has too little room: %1 are needed, %2 are free.</source>
        <translation>磁盘空间不足：需要 %1，可用 %2。</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止；没有更改任何内容。</translation>
    </message>
    <message>
        <source>Stopped. Download %1 again to resume.</source>
        <translation>已停止。再次下载 %1 即可继续。</translation>
    </message>
    <message>
        <source>%1 was packed (%2).</source>
        <translation>%1 已打包（%2）。</translation>
    </message>
    <message>
        <source>%1 was removed; %2 freed.</source>
        <translation>%1 已移除；释放了 %2。</translation>
    </message>
    <message>
        <source>%1 was installed (%2).</source>
        <translation>%1 已安装（%2）。</translation>
    </message>
    <message>
        <source>%1 was already installed and intact (%2).</source>
        <translation>%1 已安装且完好（%2）。</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>&amp;Keep the current model</source>
        <translation>保留当前模型(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel the change of model</source>
        <translation>取消更换模型</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;Z)</translation>
    </message>
    <message>
        <source>Stop safely; nothing is damaged</source>
        <translation>安全停止；不会造成任何损坏</translation>
    </message>
    <message>
        <source>Switching to %1: %2 of %3 photos</source>
        <translation>正在切换到 %1：%2 / %3 张照片</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>Importing a model</source>
        <translation>正在导入模型</translation>
    </message>
    <message>
        <source>Packing %1</source>
        <translation>正在打包 %1</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>正在移除 %1</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>正在测试 %1</translation>
    </message>
    <message>
        <source>%1 was downloaded and is being tested</source>
        <translation>%1 已下载，正在测试</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
</context>
<context>
    <name>ModelQuestions</name>
    <message>
        <source>All photos are already encoded with it, so it answers at once.</source>
        <translation>所有照片都已用它编码，因此可以立即用于搜索。</translation>
    </message>
    <message>
        <source>You can cancel at any time and keep the current model.</source>
        <translation>您可以随时取消并保留当前模型。</translation>
    </message>
    <message>
        <source>Search with %1 from now on?</source>
        <translation>从现在起使用 %1 搜索？</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>The current model (%1) keeps answering until the new one has encoded %2.</source>
        <translation>在新模型编码完 %2之前，仍使用当前模型（%1）搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Download %1?</source>
        <translation>要下载 %1 吗？</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>Download %1 and search with it?</source>
        <translation>要下载 %1 并用它搜索吗？</translation>
    </message>
    <message>
        <source>&amp;Download and use</source>
        <translation>下载并使用(&amp;D)</translation>
    </message>
    <message>
        <source>About %1 will be downloaded from %2.</source>
        <translation>将从 %2 下载约 %1。</translation>
    </message>
    <message>
        <source>%1 will be downloaded from %2.</source>
        <translation>将从 %2 下载 %1。</translation>
    </message>
    <message>
        <source>Large files may come from that host&apos;s storage servers.</source>
        <translation>大文件可能来自该主机的存储服务器。</translation>
    </message>
    <message>
        <source>None of your data is sent.</source>
        <translation>不会发送您的任何数据。</translation>
    </message>
    <message>
        <source>%1 of it are already downloaded.</source>
        <translation>其中 %1 已经下载。</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>PhotoSearch 的开发者尚未测试此模型。</translation>
    </message>
    <message>
        <source>Its files (%1) will be deleted.</source>
        <translation>它的文件（%1）将被删除。</translation>
    </message>
    <message>
        <source>Its embeddings of your photos (%1) will be deleted too.</source>
        <translation>它为您的照片生成的向量（%1）也将被删除。</translation>
    </message>
    <message>
        <source>Your photos are not touched.</source>
        <translation>您的照片不受影响。</translation>
    </message>
    <message>
        <source>To use it again, you must download or import it again.</source>
        <translation>要再次使用它，必须重新下载或导入。</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>要移除 %1 吗？</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Choose a packed model</source>
        <translation>选择打包的模型</translation>
    </message>
    <message>
        <source>Packed models (*.zip)</source>
        <translation>打包的模型 (*.zip)</translation>
    </message>
    <message>
        <source>Pack the model into a zip file</source>
        <translation>将模型打包为 zip 文件</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>许可证：%1。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln 种语言</numerusform>
        </translation>
    </message>
    <message>
        <source>untested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已测试</translation>
    </message>
    <message>
        <source>non-commercial</source>
        <translation>非商业用途</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>正在编码 %1</translation>
    </message>
    <message>
        <source>downloading %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>partly downloaded</source>
        <translation>部分已下载</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>via command line</source>
        <translation>通过命令行</translation>
    </message>
    <message>
        <source>import only</source>
        <translation>仅限导入</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The models appear as soon as the search engine is ready.</source>
        <translation>搜索引擎就绪后，会显示模型。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Use …</source>
        <translation>使用(&amp;U)…</translation>
    </message>
    <message>
        <source>Search with this model</source>
        <translation>用此模型搜索</translation>
    </message>
    <message>
        <source>&amp;Download …</source>
        <translation>下载(&amp;D)…</translation>
    </message>
    <message>
        <source>Download and install this model</source>
        <translation>下载并安装此模型</translation>
    </message>
    <message>
        <source>&amp;Pack to a zip file …</source>
        <translation>打包为 zip 文件(&amp;P)…</translation>
    </message>
    <message>
        <source>Save this model as a zip file for a computer without internet access</source>
        <translation>将此模型保存为 zip 文件，供无法上网的计算机使用</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Delete this model&apos;s files</source>
        <translation>删除此模型的文件</translation>
    </message>
    <message>
        <source>&amp;Back to the recommended models</source>
        <translation>返回推荐的模型(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Install a model from a folder or a zip file, for example from a USB stick</source>
        <translation>从文件夹或 zip 文件安装模型，例如从 U 盘安装</translation>
    </message>
    <message>
        <source>From a &amp;zip file …</source>
        <translation>从 zip 文件(&amp;Z)…</translation>
    </message>
    <message>
        <source>From a &amp;folder …</source>
        <translation>从文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>To convert other weights, use the command line: photosearch model export NAME</source>
        <translation>要转换其他权重，请使用命令行：photosearch model export NAME</translation>
    </message>
    <message>
        <source>This needs PyTorch, which is not part of the installed program</source>
        <translation>这需要 PyTorch，而安装的程序不包含它</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Untested; these figures are published ones, not measured with PhotoSearch.</source>
        <translation>未测试；这些是公布的数据，并非用 PhotoSearch 测量所得。</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>PhotoSearch 的开发者尚未测试此模型。</translation>
    </message>
    <message>
        <source>Create it on the command line: %1</source>
        <translation>在命令行上创建：%1</translation>
    </message>
    <message>
        <source>Disk space: %1 of files</source>
        <translation>磁盘空间：文件 %1</translation>
    </message>
    <message>
        <source>%1 of embeddings and %2 of indexes for %3 photos</source>
        <translation>%3 张照片的向量 %1，索引 %2</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Click to jump to a month, drag to move through the photos, drag with Shift to see only some months</source>
        <translation>单击可跳转到某个月份，拖动可浏览照片，按住 Shift 拖动可仅查看部分月份</translation>
    </message>
</context>
<context>
    <name>NamedBranch</name>
    <message>
        <source>&amp;Show the photos</source>
        <translation>显示照片(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>移除(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>%1 is neither a folder nor a picture.</source>
        <translation>%1 既不是文件夹，也不是图片。</translation>
    </message>
    <message>
        <source>%1 cannot be used: this installation cannot read %2 pictures.</source>
        <translation>无法使用 %1：此安装无法读取 %2 图片。</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>打开方式</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln photo(s) with:</source>
        <translation>
            <numerusform>选择打开 %Ln 张照片的程序：</numerusform>
        </translation>
    </message>
    <message>
        <source>Open “%1” with:</source>
        <translation>选择打开“%1”的程序：</translation>
    </message>
    <message>
        <source>Name of a program</source>
        <translation>程序名称</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>&amp;Another program …</source>
        <translation>其他程序(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>选择程序</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match</source>
        <translation>最匹配</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>最近添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>文件最大</translation>
    </message>
    <message>
        <source>Highest rating</source>
        <translation>评分最高</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>最清晰</translation>
    </message>
    <message>
        <source>Brightest</source>
        <translation>最亮</translation>
    </message>
    <message>
        <source>Darkest</source>
        <translation>最暗</translation>
    </message>
    <message>
        <source>Highest contrast</source>
        <translation>对比度最高</translation>
    </message>
    <message>
        <source>Most colourful</source>
        <translation>色彩最丰富</translation>
    </message>
    <message>
        <source>Best photos</source>
        <translation>最佳照片</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>照片的排序</translation>
    </message>
    <message>
        <source>Which photos come first</source>
        <translation>哪些照片排在最前</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>No command of this name can be used now</source>
        <translation>当前没有可用的匹配命令</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Drawing area</source>
        <translation>绘图区</translation>
    </message>
    <message>
        <source>Draw what you are looking for</source>
        <translation>画出您要找的内容</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>Open %Ln photos?</source>
        <translation>
            <numerusform>要打开 %Ln 张照片吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the first %1 of %2 photos?</source>
        <translation>要打开 %2 张照片中的前 %1 张吗？</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Each photo may open in its own window.</source>
        <translation>每张照片可能会在单独的窗口中打开。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>No program is set up to open “%1”.</source>
        <translation>没有设置用来打开“%1”的程序。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln 张照片离线。请连接驱动器，然后重试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 个路径</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoTrash</name>
    <message>
        <source>Other photos are still being moved.</source>
        <translation>其他照片仍在移动中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln 张照片离线。请连接驱动器，然后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are not in the library any more.</source>
        <translation>这些照片已不在图库中。</translation>
    </message>
    <message>
        <source>%1 in total. You can undo this.</source>
        <translation>共 %1。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>要将 %Ln 张照片移到回收站吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>RAW 文件、实况照片的视频和附属文件会随照片一起移动。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) on drives that are not connected stay.</source>
        <translation>
            <numerusform>%Ln 张照片所在的驱动器未连接，这些照片会留在原处。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have the same content. They go too.</source>
        <translation>
            <numerusform>另有 %Ln 个文件内容相同，会一并移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>正在将 %Ln 张照片移到回收站…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>已将 %Ln 张照片移到回收站，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>已从回收站恢复 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>PictureImport</name>
    <message>
        <source>The picture could not be read.</source>
        <translation>无法读取该图片。</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Opening the library …</source>
        <translation>正在打开图库…</translation>
    </message>
    <message>
        <source>The map comes in a moment.</source>
        <translation>地图很快就会显示。</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>返回照片(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片（Esc）</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Draw a rectangle</source>
        <translation>绘制矩形(&amp;D)</translation>
    </message>
    <message>
        <source>Drag over the map to choose an area (also with Shift held down)</source>
        <translation>在地图上拖动以选择区域（也可按住 Shift 拖动）</translation>
    </message>
    <message>
        <source>Adds the area to the search as a filter</source>
        <translation>将该区域作为筛选条件添加到搜索</translation>
    </message>
    <message>
        <source>&amp;Remove the rectangle</source>
        <translation>移除矩形(&amp;C)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Show all photos (0)</source>
        <translation>显示所有照片（0）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) with a position</source>
        <translation>
            <numerusform>%Ln 张照片带有位置信息</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photos yet</source>
        <translation>尚无照片</translation>
    </message>
    <message>
        <source>Photos appear on the map as soon as the library has some.</source>
        <translation>图库中有照片后，地图上便会显示照片。</translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation>前往照片</translation>
    </message>
    <message>
        <source>No photo says where it was taken</source>
        <translation>没有照片注明拍摄地点</translation>
    </message>
    <message>
        <source>Phones write the position into a photo if the camera app is allowed to use the location. Most cameras have no GPS receiver, and some programs and messengers remove the position.</source>
        <translation>如果允许相机应用使用位置信息，手机会将位置写入照片。大多数相机没有定位接收器，有些程序和即时通讯应用还会移除位置信息。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The outlines of the map are damaged. Install PhotoSearch again.</source>
        <translation>地图轮廓数据已损坏。请重新安装 PhotoSearch。</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in the rectangle</source>
        <translation>
            <numerusform>显示矩形内的 %Ln 张照片(&amp;W)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in view</source>
        <translation>
            <numerusform>显示可见区域内的 %Ln 张照片(&amp;W)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>另有 %Ln 个副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln 星</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar shot(s)</source>
        <translation>
            <numerusform>%Ln 张近似照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefix</name>
    <message>
        <source>when it was taken: 2023, 2022-06..2022-09</source>
        <translation>拍摄时间：2023、2022-06..2022-09</translation>
    </message>
    <message>
        <source>taken before: 2020, 2022-06</source>
        <translation>拍摄于此时之前：2020、2022-06</translation>
    </message>
    <message>
        <source>taken after: 2020, 2022-06</source>
        <translation>拍摄于此时之后：2020、2022-06</translation>
    </message>
    <message>
        <source>taken since: 2020, 2022-06</source>
        <translation>拍摄于此时或之后：2020、2022-06</translation>
    </message>
    <message>
        <source>taken until: 2020, 2022-06</source>
        <translation>拍摄于此时或之前：2020、2022-06</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>the lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>the sensitivity: 400, &gt;=1600</source>
        <translation>感光度：400、&gt;=1600</translation>
    </message>
    <message>
        <source>the aperture: 2.8, &lt;=4</source>
        <translation>光圈：2.8、&lt;=4</translation>
    </message>
    <message>
        <source>the focal length in mm: 50, 24..70</source>
        <translation>焦距（毫米）：50、24..70</translation>
    </message>
    <message>
        <source>the exposure time in s: 1/250, &gt;=1</source>
        <translation>曝光时间（秒）：1/250、&gt;=1</translation>
    </message>
    <message>
        <source>the city, region or country</source>
        <translation>城市、地区或国家</translation>
    </message>
    <message>
        <source>close to a place: Rome, or 48.1,11.6</source>
        <translation>靠近某个地点：Rome 或 48.1,11.6</translation>
    </message>
    <message>
        <source>south, west, north, east: 47.2,10.9,48.9,13.1</source>
        <translation>南、西、北、东边界：47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a part of the file name</source>
        <translation>文件名的一部分</translation>
    </message>
    <message>
        <source>the format: jpeg, raw</source>
        <translation>格式：jpeg、raw</translation>
    </message>
    <message>
        <source>the rating: 5, &gt;=3</source>
        <translation>评分：5、&gt;=3</translation>
    </message>
    <message>
        <source>what it is: screenshot, panorama, duplicate</source>
        <translation>照片的种类：screenshot、panorama、duplicate</translation>
    </message>
    <message>
        <source>what is known of it: text, gps, rating</source>
        <translation>照片的已知信息：text、gps、rating</translation>
    </message>
    <message>
        <source>what it lacks: tags, rating, place</source>
        <translation>缺少的信息：tags、rating、place</translation>
    </message>
    <message>
        <source>whether it is a favourite: yes, no</source>
        <translation>是否已收藏：yes、no</translation>
    </message>
    <message>
        <source>its flag: picked, rejected, none</source>
        <translation>旗标：picked、rejected、none</translation>
    </message>
    <message>
        <source>the album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>a keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>a person who is named in it</source>
        <translation>照片中标有姓名的人物</translation>
    </message>
    <message>
        <source>the colour label</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>标题中的词语</translation>
    </message>
    <message>
        <source>words of the caption</source>
        <translation>说明中的词语</translation>
    </message>
    <message>
        <source>the order: sharpest, best, &quot;most crowded&quot;</source>
        <translation>排序：sharpest、best、&quot;most crowded&quot;</translation>
    </message>
    <message>
        <source>text that is written in the photo</source>
        <translation>照片中写有的文字</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo, large</source>
        <translation>照片大图</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it, Enter searches, Esc cancels.</source>
        <translation>在要找的内容周围拖出选框。方向键移动选框，Shift+方向键调整大小，Enter 搜索，Esc 取消。</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片（Esc）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100% 或适合窗口（Z）</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏（F11）</translation>
    </message>
    <message>
        <source>Why this photo: show where it matches (W)</source>
        <translation>为何是这张照片：显示匹配的位置（W）</translation>
    </message>
    <message>
        <source>Show the text in the photo (T)</source>
        <translation>显示照片中的文字（T）</translation>
    </message>
    <message>
        <source>Search with a part of this photo (R)</source>
        <translation>用这张照片的一部分搜索（R）</translation>
    </message>
    <message>
        <source>Filmstrip (Ctrl+Shift+B)</source>
        <translation>胶片条（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>Slideshow (Shift+F5)</source>
        <translation>幻灯片放映（Shift+F5）</translation>
    </message>
    <message>
        <source>Details (I)</source>
        <translation>详细信息（I）</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>上一张照片（←）</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>下一张照片（→）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PreviewLoader</name>
    <message>
        <source>The preview could not be read.</source>
        <translation>无法读取预览。</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by date, folder, camera, place …</source>
        <translation>按日期、文件夹、相机、地点等筛选</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Describe what the photo shows (Ctrl+F)</source>
        <translation>描述照片中的内容（Ctrl+F）</translation>
    </message>
    <message>
        <source>Recent searches: Alt+↓</source>
        <translation>最近的搜索：Alt+↓</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>上一个搜索</translation>
    </message>
    <message>
        <source>Previous search (Alt+←)</source>
        <translation>上一个搜索（Alt+←）</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>下一个搜索</translation>
    </message>
    <message>
        <source>Next search (Alt+→)</source>
        <translation>下一个搜索（Alt+→）</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear search (Esc)</source>
        <translation>清除搜索（Esc）</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Save this search under a name (Ctrl+S)</source>
        <translation>为此搜索命名并保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>用图片搜索</translation>
    </message>
    <message>
        <source>Search with a picture: choose a file, or drop or paste a picture</source>
        <translation>用图片搜索：选择文件，或者拖放或粘贴图片</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>缩略图大小（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>缩小照片</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>放大照片</translation>
    </message>
    <message>
        <source>Say what should be different: “at night”, “-people” …</source>
        <translation>说明应有何不同：“at night”、“-people”…</translation>
    </message>
    <message>
        <source>Search your photos: “dog on a beach”, “child on a swing” …</source>
        <translation>搜索您的照片：“dog on a beach”、“child on a swing”…</translation>
    </message>
</context>
<context>
    <name>QueryPictures</name>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>手绘图</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>There is no text in this photo.</source>
        <translation>这张照片中没有文字。</translation>
    </message>
    <message>
        <source>The text in this photo cannot be read.</source>
        <translation>无法读取这张照片中的文字。</translation>
    </message>
    <message>
        <source>The text in this photo has not been read yet.</source>
        <translation>尚未读取这张照片中的文字。</translation>
    </message>
    <message>
        <source>Text in photos is not read: it is switched off in the settings.</source>
        <translation>未读取照片中的文字：该功能已在设置中关闭。</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>You can change the folders and the model at any time.</source>
        <translation>您可以随时更改文件夹和模型。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more folder(s)</source>
        <translation>
            <numerusform>另外 %Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>You can search from the first minute on.</source>
        <translation>从一开始就可以搜索。</translation>
    </message>
    <message>
        <source>How long indexing takes is shown as soon as it has begun.</source>
        <translation>索引开始后会显示所需时间。</translation>
    </message>
    <message>
        <source>Indexing takes about %1, in the background.</source>
        <translation>在后台建立索引约需 %1。</translation>
    </message>
    <message>
        <source>Indexing takes %1, in the background.</source>
        <translation>在后台建立索引需要%1。</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>%1 takes over once it is downloaded.</source>
        <translation>下载完成后将改用 %1。</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>A part of %1</source>
        <translation>%1 的一部分</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it.</source>
        <translation>在要找的内容周围拖出选框。方向键移动选框，Shift+方向键调整大小。</translation>
    </message>
    <message>
        <source>&amp;Search with this part</source>
        <translation>用此部分搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;The whole picture</source>
        <translation>整张图片(&amp;T)</translation>
    </message>
    <message>
        <source>Drag a larger frame.</source>
        <translation>请拖出更大的选框。</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Frame around a part of the picture</source>
        <translation>图片局部的选框</translation>
    </message>
    <message>
        <source>The arrow keys move the frame, Shift+arrow keys resize it, Enter confirms, Esc cancels.</source>
        <translation>方向键移动选框，Shift+方向键调整大小，Enter 确认，Esc 取消。</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed folders</source>
        <translation>已移除的文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除时间</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Search this folder again; its photos need not be indexed again</source>
        <translation>重新搜索此文件夹；无需再次为其中的照片建立索引</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>These folders were removed. Their photos are still where they were, and you can restore a folder until the day shown here.</source>
        <translation>这些文件夹已被移除。其中的照片仍在原处，在此处显示的日期之前，您可以恢复文件夹。</translation>
    </message>
    <message>
        <source>No folder was removed in the last 30 days.</source>
        <translation>过去 30 天内没有移除任何文件夹。</translation>
    </message>
    <message>
        <source>%1 (only photos that were not connected)</source>
        <translation>%1（仅未连接的照片）</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>已恢复包含 %Ln 个文件的文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Include names of files and folders</source>
        <translation>包括文件和文件夹的名称</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Save a zip file with the logs and a list of the installed components?</source>
        <translation>要保存包含日志和已安装组件列表的 zip 文件吗？</translation>
    </message>
    <message>
        <source>It contains no photos and no searches, and nothing is sent. Check its contents, then pass it on yourself.</source>
        <translation>其中不含照片和搜索，也不会发送任何内容。请检查其内容，然后自行转交。</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>报告已保存。</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Show the results without searching inside photos</source>
        <translation>显示结果，而不搜索照片内部</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Photos have been added or removed since this list was made (F5)</source>
        <translation>自此列表生成以来，照片有增减（F5）</translation>
    </message>
    <message>
        <source>The list has changed. Select the photos again.</source>
        <translation>列表已更改。请重新选择照片。</translation>
    </message>
    <message>
        <source>Opening your library …</source>
        <translation>正在打开您的图库…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配结果</translation>
    </message>
    <message>
        <source>%1 Other words may find more.</source>
        <translation>%1其他词语也许能找到更多照片。</translation>
    </message>
    <message>
        <source>No photos found for “%1”</source>
        <translation>未找到与“%1”匹配的照片</translation>
    </message>
    <message>
        <source>No similar photos found</source>
        <translation>未找到相似照片</translation>
    </message>
    <message>
        <source>Try other or fewer words. Things and places work better than names.</source>
        <translation>请尝试其他词语，或减少词语。物品和地点比名称更有效。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) can be found only once they are fully indexed.</source>
        <translation>
            <numerusform>%Ln 张照片要在索引全部完成后才能找到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search instead for “%1”</source>
        <translation>改为搜索“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) match.</source>
        <translation>
            <numerusform>%Ln 张照片匹配。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln weaker match(es)</source>
        <translation>
            <numerusform>隐藏 %Ln 个较弱的匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln weaker match(es)</source>
        <translation>
            <numerusform>显示 %Ln 个较弱的匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without any filter</source>
        <translation>去掉所有筛选条件后搜索</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>同时搜索照片内部(&amp;I)</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>如何搜索</translation>
    </message>
    <message>
        <source>No photo meets all conditions.</source>
        <translation>没有照片符合所有条件。</translation>
    </message>
    <message>
        <source>Searching inside photos: %1 of %2</source>
        <translation>正在搜索照片内部：%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>The library has changed: show %Ln photo(s)</source>
        <translation>
            <numerusform>图库已更改：显示 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>This photo is in no stack.</source>
        <translation>这张照片不在任何堆叠中。</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save a search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>What the pictures show: “our dog Bella”</source>
        <translation>图片中的内容：“our dog Bella”</translation>
    </message>
    <message>
        <source>The name is also what is searched for, so say what the pictures show.</source>
        <translation>名称也会用于搜索，因此请说明图片中的内容。</translation>
    </message>
    <message>
        <source>It is asked anew each time, so it also finds photos that you take later.</source>
        <translation>每次都会重新执行搜索，因此以后拍摄的照片也能找到。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Replace the saved search “%1”?</source>
        <translation>要替换已保存的搜索“%1”吗？</translation>
    </message>
    <message>
        <source>There is a saved search of this name already.</source>
        <translation>已有使用此名称的已保存搜索。</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>“%1” saved. Ctrl+B shows all saved searches.</source>
        <translation>“%1”已保存。按 Ctrl+B 可显示所有已保存的搜索。</translation>
    </message>
</context>
<context>
    <name>SavedBranch</name>
    <message>
        <source>Remove a saved search</source>
        <translation>移除已保存的搜索</translation>
    </message>
    <message>
        <source>Remove the saved search “%1”?</source>
        <translation>要移除已保存的搜索“%1”吗？</translation>
    </message>
    <message>
        <source>Its photos stay where they are.</source>
        <translation>其中的照片保留在原处。</translation>
    </message>
    <message>
        <source>&amp;Remove the search</source>
        <translation>移除搜索(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>%1 of the %2 selected photos are its examples.</source>
        <translation>%2 张所选照片中的 %1 张是它的示例。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>所选照片</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>查找相似照片</translation>
    </message>
    <message>
        <source>Find similar (Ctrl+D)</source>
        <translation>查找相似照片（Ctrl+D）</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>收藏（F）</translation>
    </message>
    <message>
        <source>Album …</source>
        <translation>相册…</translation>
    </message>
    <message>
        <source>Add to an album … (A)</source>
        <translation>添加到相册…（A）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>复制（Ctrl+C）</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export … (Ctrl+Shift+S)</source>
        <translation>导出…（Ctrl+Shift+S）</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show in folder (Ctrl+Shift+O)</source>
        <translation>在文件夹中显示（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>移到回收站…（Del）</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Clear selection (Esc)</source>
        <translation>取消选择（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选择 %Ln 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>The search as a sentence</source>
        <translation>以句子表示的搜索</translation>
    </message>
    <message>
        <source>The search as a sentence. Edit it to change the search: “but at night”, “without people”, “unlike …”.</source>
        <translation>以句子表示的搜索。编辑句子即可更改搜索：“but at night”、“without people”、“unlike …”。</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated to.</extracomment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Above it, those are deleted that were not shown for longest; they are made again when shown</source>
        <translation>超出时，会删除最久未显示的缩略图；再次显示时会重新生成</translation>
    </message>
    <message>
        <source>&amp;Remember recent searches</source>
        <translation>记住最近的搜索(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear recent searches</source>
        <translation>清除最近的搜索(&amp;C)</translation>
    </message>
    <message>
        <source>Seasons of the southern &amp;half of the earth</source>
        <translation>使用南半球的季节(&amp;H)</translation>
    </message>
    <message>
        <source>In a search, “last summer” then means December to February</source>
        <translation>在搜索中，“last summer”此时表示十二月到二月</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Watch folders for new photos</source>
        <translation>监视文件夹中的新照片(&amp;W)</translation>
    </message>
    <message>
        <source>Rea&amp;d the text in photos while there is nothing else to do</source>
        <translation>空闲时读取照片中的文字(&amp;D)</translation>
    </message>
    <message>
        <source>Then photos are found by the words in them, on signs and receipts for example</source>
        <translation>这样就能按照片中的文字（例如招牌和收据上的文字）找到照片</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Thumbnail &amp;size:</source>
        <translation>缩略图大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Space for thum&amp;bnails:</source>
        <translation>缩略图占用空间(&amp;B)：</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>&amp;Processor cores:</source>
        <translation>处理器内核数(&amp;P)：</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>排除项(&amp;X)…</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>后台工作</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>模型和设备</translation>
    </message>
    <message>
        <source>How many processor cores the models use; fewer leave more for other programs</source>
        <translation>模型使用的处理器内核数；内核越少，留给其他程序的就越多</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the program</source>
        <translation>下次启动程序时生效</translation>
    </message>
    <message>
        <source>Storage locations</source>
        <translation>存储位置</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>图库：</translation>
    </message>
    <message>
        <source>Cache (may be deleted):</source>
        <translation>缓存（可以删除）：</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>设置：</translation>
    </message>
    <message>
        <source>Logs:</source>
        <translation>日志：</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>打开此文件夹</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Nothing is moved until you confirm it on the duplicates page</source>
        <translation>在重复项页面上确认之前，不会移动任何文件</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>最近添加</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>New album …</source>
        <translation>新建相册…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹…</translation>
    </message>
</context>
<context>
    <name>SketchColors</name>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>肤色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>浅绿色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>浅蓝色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>More colours …</source>
        <translation>更多颜色…</translation>
    </message>
    <message>
        <source>Pen colour</source>
        <translation>画笔颜色</translation>
    </message>
</context>
<context>
    <name>SketchPad</name>
    <message>
        <source>Pen (B)</source>
        <translation>画笔（B）</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>橡皮擦（E）</translation>
    </message>
    <message>
        <source>Line width ([ and ])</source>
        <translation>线条粗细（[ 和 ]）</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线条粗细</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Clear the drawing (Del)</source>
        <translation>清除手绘图（Del）</translation>
    </message>
    <message>
        <source>Import a picture to draw on or to trace</source>
        <translation>导入图片，以便在上面绘制或进行描摹</translation>
    </message>
    <message>
        <source>&amp;Draw on a picture …</source>
        <translation>在图片上绘制(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Trace a picture …</source>
        <translation>描摹图片(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Remove the traced picture</source>
        <translation>移除描摹的图片(&amp;R)</translation>
    </message>
    <message>
        <source>Save the drawing as a PNG file</source>
        <translation>将手绘图保存为 PNG 文件</translation>
    </message>
    <message>
        <source>Matching photos appear while you draw. Add words in the search field to be more precise.</source>
        <translation>绘制时会显示匹配的照片。在搜索框中添加词语可使搜索更精确。</translation>
    </message>
    <message>
        <source>The drawing could not be saved.</source>
        <translation>无法保存手绘图。</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>Import a picture</source>
        <translation>导入图片</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>保存手绘图</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>The drawing was saved as %1.</source>
        <translation>手绘图已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>无法保存 %1。</translation>
    </message>
</context>
<context>
    <name>Slideshow</name>
    <message>
        <source>Slideshow</source>
        <translation>幻灯片放映</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格键）</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>上一张照片（←）</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>下一张照片（→）</translation>
    </message>
    <message>
        <source>Less time for each photo (−)</source>
        <translation>缩短每张照片的显示时间（−）</translation>
    </message>
    <message>
        <source>More time for each photo (+)</source>
        <translation>延长每张照片的显示时间（+）</translation>
    </message>
    <message>
        <source>End the slideshow (Esc)</source>
        <translation>结束幻灯片放映（Esc）</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>继续（空格键）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take this back (Ctrl+Z)</source>
        <translation>撤回此操作（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>显示哪些文件无法读取及其原因</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>显示模型</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 / %2 张照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>找到 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln file(s)</source>
        <translation>
            <numerusform>（共 %Ln 个文件）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 searchable</source>
        <translation>%1 / %2 可搜索</translation>
    </message>
    <message>
        <source>The others are found by date, place and name only, until the model has seen them</source>
        <translation>在模型处理其余照片之前，只能按日期、地点和名称找到它们</translation>
    </message>
    <message>
        <source>%1 is indexing the photos</source>
        <translation>%1 正在为照片建立索引</translation>
    </message>
    <message>
        <source>Switching to %1</source>
        <translation>正在切换到 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Starting the engine …</source>
        <translation>正在启动搜索引擎…</translation>
    </message>
    <message>
        <source>The engine stopped and is restarting …</source>
        <translation>搜索引擎已停止，正在重新启动…</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>搜索引擎未运行。</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>图库未打开。</translation>
    </message>
    <message>
        <source>The engine has stopped.</source>
        <translation>搜索引擎已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln 个文件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached:</source>
        <translation>无法访问：</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Scanning folders …</source>
        <translation>正在扫描文件夹…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation>正在索引 %1</translation>
    </message>
    <message>
        <source>%1 photos per second</source>
        <translation>每秒 %1 张照片</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取：%1</translation>
    </message>
    <message>
        <source>Working slowly: %1</source>
        <translation>正在慢速处理：%1</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>继续索引</translation>
    </message>
    <message>
        <source>Continue now</source>
        <translation>立即继续</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>暂停索引</translation>
    </message>
    <message>
        <source>slowly: %1</source>
        <translation>慢速：%1</translation>
    </message>
    <message>
        <source>%1 still to index</source>
        <translation>还有 %1 张待索引</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>“%1” as words</source>
        <translation>将“%1”作为词语</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>完全按输入内容</translation>
    </message>
</context>
<context>
    <name>TextCopier</name>
    <message>
        <source>The text of at most %1 photos can be copied at once.</source>
        <translation>一次最多可以复制 %1 张照片的文字。</translation>
    </message>
    <message numerus="yes">
        <source>Text of %Ln photo(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 张照片的文字</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is known of these photos.</source>
        <translation>这些照片没有已知的文字。</translation>
    </message>
</context>
<context>
    <name>TextLayer</name>
    <message>
        <source>Text in the photo</source>
        <extracomment>Fractions of the photo as it is stored, as the boxes of the lines are.</extracomment>
        <translation>照片中的文字</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected entries (Del)</source>
        <translation>移除所选条目（Del）</translation>
    </message>
</context>
<context>
    <name>TrashDesk</name>
    <message>
        <source>%1 in total. At least one file of each group stays. You can undo this.</source>
        <translation>共 %1。每组至少保留一个文件。您可以撤销此操作。</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>要将 %Ln 张照片移到回收站吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>RAW 文件、实况照片的视频和附属文件会随照片一起移动。</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln of them frees no space: other names of the same files stay on the disk.</source>
        <translation>
            <numerusform>移动其中 %Ln 个不会释放空间：相同文件的其他名称仍保留在磁盘上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>正在将 %Ln 张照片移到回收站…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>已将 %Ln 张照片移到回收站，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>已从回收站恢复 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashWork</name>
    <message numerus="yes">
        <source>Restoring %Ln photo(s) …</source>
        <translation>
            <numerusform>正在恢复 %Ln 张照片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be moved.</source>
        <translation>
            <numerusform>%Ln 张照片无法移动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be restored.</source>
        <translation>
            <numerusform>%Ln 张照片无法恢复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open PhotoSearch</source>
        <translation>打开 PhotoSearch(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>暂停索引(&amp;P)</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>暂停到明天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Continue now</source>
        <translation>立即继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>继续索引(&amp;R)</translation>
    </message>
    <message>
        <source>Indexing: %1</source>
        <translation>正在索引：%1</translation>
    </message>
    <message>
        <source>Indexing …</source>
        <translation>正在索引…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
</context>
<context>
    <name>WaysOfTrouble</name>
    <message>
        <source>&amp;Repair …</source>
        <translation>修复(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup …</source>
        <translation>恢复备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>新建图库(&amp;N)…</translation>
    </message>
    <message>
        <source>Show the library&apos;s f&amp;older</source>
        <translation>显示图库文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Start ag&amp;ain</source>
        <translation>重新启动(&amp;Q)</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>打开日志文件夹(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Look in all folders</source>
        <translation>在所有文件夹中查找</translation>
    </message>
    <message>
        <source>Also show “%1”</source>
        <translation>同时显示“%1”</translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>去掉“%1”后搜索</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>smaller copy</source>
        <translation>较小的副本</translation>
    </message>
    <message>
        <source>best version</source>
        <translation>最佳版本</translation>
    </message>
    <message>
        <source>identical file</source>
        <translation>完全相同的文件</translation>
    </message>
    <message>
        <source>different size</source>
        <translation>大小不同</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>rotated</source>
        <translation>已旋转</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>已镜像</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>已裁剪</translation>
    </message>
    <message>
        <source>same burst</source>
        <translation>同一组连拍</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 besides the best version</source>
        <translation>除最佳版本外占用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) not shown</source>
        <translation>
            <numerusform>另有 %Ln 个文件未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be freed</source>
        <translation>可释放 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) besides the best versions</source>
        <translation>
            <numerusform>除最佳版本外有 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for similar photos</source>
        <translation>正在查找相似照片</translation>
    </message>
    <message>
        <source>Comparing fingerprints</source>
        <translation>正在比较指纹</translation>
    </message>
    <message>
        <source>Comparing pairs in detail</source>
        <translation>正在逐对详细比较</translation>
    </message>
    <message>
        <source>Choosing the best versions</source>
        <translation>正在选择最佳版本</translation>
    </message>
    <message>
        <source>Looking for bursts</source>
        <translation>正在查找连拍</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>All duplicates</source>
        <translation>所有重复项</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>完全相同的文件</translation>
    </message>
    <message>
        <source>Changed copies</source>
        <translation>修改过的副本</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>连拍</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>Map of the photos</source>
        <translation>照片地图</translation>
    </message>
    <message>
        <source>Tab moves between the places, the arrow keys move the map, + and - zoom.</source>
        <translation>Tab 键在地点之间移动，方向键移动地图，+ 和 - 缩放。</translation>
    </message>
</context>
<context>
    <name>_Scale</name>
    <message>
        <source>Colours from a weak to a strong match</source>
        <translation>从弱匹配到强匹配的颜色</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>&amp;Set it aside and use the default settings</source>
        <translation>另行保存并使用默认设置(&amp;S)</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A file of this name cannot be written there.</source>
        <translation>无法在那里写入此名称的文件。</translation>
    </message>
    <message>
        <source>A model folder has a model.json.</source>
        <translation>模型文件夹应包含 model.json。</translation>
    </message>
    <message numerus="yes">
        <source>A network drive does not tell of changes that other computers make, so it is scanned every {n} minutes.</source>
        <translation>
            <numerusform>网络驱动器不会通知其他计算机所做的更改，因此每 {n} 分钟扫描一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new library was begun with {n} folders.</source>
        <translation>
            <numerusform>已用 {n} 个文件夹新建图库。</numerusform>
        </translation>
    </message>
    <message>
        <source>A photo is turned by 0, 90, 180 or 270 degrees.</source>
        <translation>照片只能旋转 0、90、180 或 270 度。</translation>
    </message>
    <message>
        <source>A program fills the screen</source>
        <translation>有程序正在全屏运行</translation>
    </message>
    <message>
        <source>A quantised tower is judged on {needed} photos of the library, which has only {n} with thumbnails.</source>
        <translation>量化的编码器要用图库中的 {needed} 张照片来评判，而图库中只有 {n} 张照片带缩略图。</translation>
    </message>
    <message>
        <source>A rating is a number from 0 to 5, or -1 for a rejected photo.</source>
        <translation>评分须为 0 到 5 的数字，-1 表示已拒绝的照片。</translation>
    </message>
    <message>
        <source>A style is in the whole photo, not in a place of it.</source>
        <translation>风格体现在整张照片中，而不在某个位置。</translation>
    </message>
    <message>
        <source>Add a folder first: photosearch index FOLDER.</source>
        <translation>请先添加文件夹：photosearch index FOLDER。</translation>
    </message>
    <message>
        <source>Add a folder: photosearch index FOLDER</source>
        <translation>请添加文件夹：photosearch index FOLDER</translation>
    </message>
    <message>
        <source>All photos are listed; nothing was searched for.</source>
        <translation>已列出所有照片；没有进行搜索。</translation>
    </message>
    <message>
        <source>All photos are read again.</source>
        <translation>所有照片会重新读取。</translation>
    </message>
    <message>
        <source>Another PhotoSearch is changing the models.</source>
        <translation>另一个 PhotoSearch 正在更改模型。</translation>
    </message>
    <message>
        <source>Another model answers by now.</source>
        <translation>现在已改用另一个模型搜索。</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>阿拉伯字母</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Changes appear at the next scan.</source>
        <translation>更改会在下次扫描时显示。</translation>
    </message>
    <message>
        <source>Changes appear within seconds.</source>
        <translation>更改会在几秒钟内显示。</translation>
    </message>
    <message>
        <source>Check its permissions and try again; until then, `photosearch remove --undo` restores the folder.</source>
        <translation>请检查其权限，然后重试；在此之前，`photosearch remove --undo` 可恢复该文件夹。</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another home.</source>
        <translation>请检查其权限，或选择其他存储位置。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>Check the network and its proxy; the next try resumes where it stopped.</source>
        <translation>请检查网络及其代理；下次尝试时会从停止处继续。</translation>
    </message>
    <message>
        <source>Check the spelling, or plug in its drive.</source>
        <translation>请检查拼写，或接上其驱动器。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Choose a picture in it.</source>
        <translation>请选择其中的一张图片。</translation>
    </message>
    <message>
        <source>Choose a picture.</source>
        <translation>请选择一张图片。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>请选择其他名称，或先将其移除。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another one; `photosearch backup list` shows all.</source>
        <translation>请选择另一个；`photosearch backup list` 可显示全部备份。</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>请选择另一张图片。</translation>
    </message>
    <message>
        <source>Choose one of: {keys}.</source>
        <translation>请选择以下之一：{keys}。</translation>
    </message>
    <message>
        <source>Choose the folder that contains it.</source>
        <translation>请选择包含它的文件夹。</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it puts that aside; nothing is deleted.</source>
        <translation>请在窗口中选择“修复”，或运行 `photosearch doctor --fix`：这会将其另行保存；不会删除任何内容。</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read and takes the rest from the backup {name}; nothing is deleted.</source>
        <translation>请在窗口中选择“修复”，或运行 `photosearch doctor --fix`：这会保留可读取的内容，其余从备份 {name} 中获取；不会删除任何内容。</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read; nothing is deleted, and what is lost is read from your photos again.</source>
        <translation>请在窗口中选择“修复”，或运行 `photosearch doctor --fix`：这会保留可读取的内容；不会删除任何内容，丢失的内容会从您的照片中重新读取。</translation>
    </message>
    <message>
        <source>Close it, or take it away.</source>
        <translation>请补全引号，或将其去掉。</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done.</source>
        <translation>请关闭它，或等待它完成。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -n).</source>
        <translation>请关闭其他程序，或提高限制（ulimit -n）。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -u).</source>
        <translation>请关闭其他程序，或提高限制（ulimit -u）。</translation>
    </message>
    <message>
        <source>Close other programs, use fewer processor cores, or choose a smaller model.</source>
        <translation>请关闭其他程序、使用更少的处理器内核，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Copies that Lightroom, Capture One and ExifTool make of your photos.</source>
        <translation>Lightroom、Capture One 和 ExifTool 为您的照片创建的副本。</translation>
    </message>
    <message>
        <source>Copy both towers of one model.</source>
        <translation>请复制同一模型的两个编码器。</translation>
    </message>
    <message>
        <source>Copy the model again.</source>
        <translation>请重新复制该模型。</translation>
    </message>
    <message>
        <source>Copy the whole folder of the model.</source>
        <translation>请复制该模型的整个文件夹。</translation>
    </message>
    <message>
        <source>Copy the whole model folder.</source>
        <translation>请复制整个模型文件夹。</translation>
    </message>
    <message>
        <source>Correct it in {path}.</source>
        <translation>请在 {path} 中更正。</translation>
    </message>
    <message>
        <source>Correct or delete the file.</source>
        <translation>请更正或删除该文件。</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>西里尔字母</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Damaged values of the library were mended: {what}.</source>
        <translation>图库中的损坏值已修正：{what}。</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>Dates look like 2023, 2022-06, 2022-06-15 or 2022-06..2022-09.</source>
        <translation>日期的写法如 2023、2022-06、2022-06-15 或 2022-06..2022-09。</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>天城文字母</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>Did you mean “{name}:”?</source>
        <translation>您是不是想输入“{name}:”？</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>您是不是想输入“{name}”？</translation>
    </message>
    <message>
        <source>Download the weights from the page above, then run: {command}</source>
        <translation>请从上述页面下载权重，然后运行：{command}</translation>
    </message>
    <message>
        <source>Downloads and copies that are not complete, and caches that programs can delete at any time.</source>
        <translation>不完整的下载和副本，以及程序可能随时删除的缓存。</translation>
    </message>
    <message>
        <source>Downloads are switched off by HF_HUB_OFFLINE.</source>
        <translation>HF_HUB_OFFLINE 已关闭下载功能。</translation>
    </message>
    <message>
        <source>Drawings and styles are compared with whole photos only.</source>
        <translation>手绘图和风格只能与整张照片比较。</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Earlier states of files, as network drives, file systems and synchronisers keep them.</source>
        <translation>网络驱动器、文件系统和同步程序保留的文件早期状态。</translation>
    </message>
    <message>
        <source>End it with Ctrl+C, or stop the service that runs it.</source>
        <translation>请按 Ctrl+C 结束它，或停止运行它的服务。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Every photo in {path} can be reached.</source>
        <translation>{path} 中的每张照片都可以访问。</translation>
    </message>
    <message>
        <source>Every photo is marked as wrong.</source>
        <translation>每张照片都被标记为错误。</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Files that you have deleted, as systems, network drives, phones and programs keep them.</source>
        <translation>您已删除、但由系统、网络驱动器、手机和程序保留的文件。</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>菲律宾语</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation>系统文件夹</translation>
    </message>
    <message>
        <source>Folders that contain one of these files. {no_media} is Android&apos;s mark of folders whose pictures no gallery is to show; programs mark their caches with {cache_tag}.</source>
        <translation>包含下列文件之一的文件夹。{no_media} 是 Android 的标记，表示图库应用不应显示该文件夹中的图片；程序用 {cache_tag} 标记其缓存。</translation>
    </message>
    <message>
        <source>Free at least {needed:.0f} MB. Nothing is lost, and indexing goes on by itself.</source>
        <translation>请至少腾出 {needed:.0f} MB 的空间。没有丢失任何内容，索引会自动继续。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder; nothing was exported.</source>
        <translation>请腾出一些空间，或选择其他文件夹；没有导出任何内容。</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost.</source>
        <translation>请腾出一些空间；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Free some space; nothing was installed.</source>
        <translation>请腾出一些空间；没有安装任何内容。</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Give some words, such as: a dog on a beach</source>
        <translation>请给出一些词语，例如：a dog on a beach</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>请先写较早的日期。</translation>
    </message>
    <message>
        <source>Give the smaller number first.</source>
        <translation>请先写较小的数字。</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Hebrew letters</source>
        <translation>希伯来字母</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>主机已关闭</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Import it without --int8.</source>
        <translation>请在导入时不使用 --int8。</translation>
    </message>
    <message>
        <source>Import the fp32 model, or put its fp32 picture tower beside it as {file}.</source>
        <translation>请导入 fp32 模型，或将其 fp32 图像编码器以 {file} 为名放在旁边。</translation>
    </message>
    <message>
        <source>Import the model without --int8 to use its fp32 tower, or run `photosearch index` first, with more photos if there are fewer.</source>
        <translation>请在导入模型时不使用 --int8，以使用其 fp32 编码器；或者先运行 `photosearch index`，照片不够时请添加更多照片。</translation>
    </message>
    <message>
        <source>Import the model without --int8: then its fp32 tower is used.</source>
        <translation>请在导入模型时不使用 --int8：这样会使用其 fp32 编码器。</translation>
    </message>
    <message>
        <source>In such a library, everything but the folder of originals.</source>
        <translation>此类图库中除原件文件夹以外的所有内容。</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Install PhotoSearch again.</source>
        <translation>请重新安装 PhotoSearch。</translation>
    </message>
    <message>
        <source>Install that version, or choose another home.</source>
        <translation>请安装该版本，或选择其他存储位置。</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>请重新安装该模型。</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>It answers already.</source>
        <translation>已在使用该模型搜索。</translation>
    </message>
    <message>
        <source>It can be searched. To change it, make the disk writable, or choose another home.</source>
        <translation>可以搜索图库。要更改图库，请将磁盘设为可写，或选择其他存储位置。</translation>
    </message>
    <message>
        <source>It can be searched; `photosearch doctor` says how to change that.</source>
        <translation>可以搜索图库；`photosearch doctor` 会说明如何更改这一状态。</translation>
    </message>
    <message>
        <source>It goes from {low} to {high}.</source>
        <translation>取值范围为 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>It has been removed; `photosearch remove --undo` restores it.</source>
        <translation>它已被移除；`photosearch remove --undo` 可将其恢复。</translation>
    </message>
    <message>
        <source>It is called digikam4.db and lies in the folder of digiKam&apos;s collection.</source>
        <translation>它名为 digikam4.db，位于 digiKam 图片集的文件夹中。</translation>
    </message>
    <message>
        <source>It is chosen in the settings, but it is not installed.</source>
        <translation>设置中选择了它，但它未安装。</translation>
    </message>
    <message>
        <source>It is inside {folder}: to leave it out, exclude it in the window or in settings.toml.</source>
        <translation>它位于 {folder} 中：要略过它，请在窗口或 settings.toml 中将其排除。</translation>
    </message>
    <message>
        <source>It may have moved; use `photosearch model export` or `photosearch model import` instead.</source>
        <translation>它可能已移到别处；请改用 `photosearch model export` 或 `photosearch model import`。</translation>
    </message>
    <message>
        <source>It must contain exactly one model.json.</source>
        <translation>它必须恰好包含一个 model.json。</translation>
    </message>
    <message>
        <source>It opens here once the other program has finished.</source>
        <translation>另一个程序完成后，图库会在此处打开。</translation>
    </message>
    <message>
        <source>It should look like {hub} (setting “hub”).</source>
        <translation>它应类似于 {hub}（设置“hub”）。</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Its first bytes match no known picture format.</source>
        <translation>文件开头的字节与任何已知的图片格式都不匹配。</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Known are: {names}</source>
        <translation>已知的有：{names}</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Letters, digits and . _ + - make a name.</source>
        <translation>名称可由字母、数字和 . _ + - 组成。</translation>
    </message>
    <message>
        <source>Make the disk writable, or choose another home.</source>
        <translation>请将磁盘设为可写，或选择其他存储位置。</translation>
    </message>
    <message>
        <source>Make {folder} writable, and run `photosearch index` once to bring it up to date.</source>
        <translation>请将 {folder} 设为可写，然后运行一次 `photosearch index`，将图库更新到最新状态。</translation>
    </message>
    <message>
        <source>Mark a larger part.</source>
        <translation>请标记更大的部分。</translation>
    </message>
    <message>
        <source>Mark a part of it.</source>
        <translation>请标记其中的一部分。</translation>
    </message>
    <message>
        <source>Marked folders</source>
        <translation>带标记的文件夹</translation>
    </message>
    <message>
        <source>Move it away, or choose another home.</source>
        <translation>请将其移走，或选择其他存储位置。</translation>
    </message>
    <message>
        <source>Name the folder to export to.</source>
        <translation>请指定要导出到的文件夹。</translation>
    </message>
    <message>
        <source>No folder was removed in the last {days} days.</source>
        <translation>过去 {days} 天内没有移除任何文件夹。</translation>
    </message>
    <message>
        <source>No place in this photo stands out.</source>
        <translation>这张照片中没有特别突出的位置。</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有该设备</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>No text that was read in a photo contains {words}; these photos may show it.</source>
        <translation>从照片中读取的文字都不包含{words}；这些照片可能显示了它。</translation>
    </message>
    <message>
        <source>None of the backups can be used.</source>
        <translation>没有可用的备份。</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Nothing like this seems to be in these photos.</source>
        <translation>这些照片中似乎没有这样的内容。</translation>
    </message>
    <message>
        <source>Nothing was imported. The database has version {version}.</source>
        <translation>没有导入任何内容。其版本为 {version}。</translation>
    </message>
    <message>
        <source>Nothing was installed. Choose another model, or import this one.</source>
        <translation>没有安装任何内容。请选择其他模型，或导入此模型。</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens again, do not trust the source.</source>
        <translation>没有安装任何内容。请重试；如果再次发生，请勿信任该来源。</translation>
    </message>
    <message>
        <source>Only the first {count} exclusions were used.</source>
        <translation>仅采用了前 {count} 个排除项。</translation>
    </message>
    <message>
        <source>Only the last {count} marks count.</source>
        <translation>只有最后 {count} 个标记有效。</translation>
    </message>
    <message>
        <source>Only wrong photos are marked: those least like them come first.</source>
        <translation>只标记了错误的照片：与它们最不相似的照片排在最前。</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>Originals are copied as they are.</source>
        <translation>原始文件会按原样复制。</translation>
    </message>
    <message>
        <source>Other programs are busy</source>
        <translation>其他程序正忙</translation>
    </message>
    <message>
        <source>Other programs have changed sidecars. To read them first, run: photosearch index</source>
        <translation>其他程序更改了附属文件。要先读取这些更改，请运行：photosearch index</translation>
    </message>
    <message>
        <source>Parts of the setting {name} are not used: it must be a list of strings.</source>
        <translation>设置 {name} 只有部分内容被采用：它必须是字符串列表。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>已暂停至 {time}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <source>Photo libraries of macOS</source>
        <translation>macOS 照片图库</translation>
    </message>
    <message>
        <source>PhotoSearch makes one a day, after indexing.</source>
        <translation>PhotoSearch 每天在建立索引后创建一个备份。</translation>
    </message>
    <message>
        <source>PhotoSearch&apos;s own files</source>
        <translation>PhotoSearch 自己的文件</translation>
    </message>
    <message>
        <source>Plug in its drive, or choose another home.</source>
        <translation>请接上其驱动器，或选择其他存储位置。</translation>
    </message>
    <message>
        <source>Plug in its drive, or delete the link.</source>
        <translation>请接上其驱动器，或删除该链接。</translation>
    </message>
    <message>
        <source>Plug in its drive.</source>
        <translation>请接上其驱动器。</translation>
    </message>
    <message>
        <source>Plug in its drive; if that is gone for good, delete the link and run `photosearch doctor --fix`.</source>
        <translation>请接上其驱动器；如果驱动器已不复存在，请删除该链接并运行 `photosearch doctor --fix`。</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Previews of other photo programs</source>
        <translation>其他照片程序的预览</translation>
    </message>
    <message>
        <source>Published: of 100 descriptions, {count} find their own photo at once ({data}); with OpenAI&apos;s CLIP ViT-B/32, {usual}.</source>
        <translation>公布的数据：每 100 条描述中有 {count} 条能直接找到对应的照片（{data}）；OpenAI 的 CLIP ViT-B/32 为 {usual} 条。</translation>
    </message>
    <message>
        <source>Put aside in {folder}: {names}.</source>
        <translation>已另行保存到 {folder}：{names}。</translation>
    </message>
    <message>
        <source>Remove it or the folder that contains it from the exclusions: excluded_folders in {file}.</source>
        <translation>请将它或包含它的文件夹从排除项中移除：{file} 中的 excluded_folders。</translation>
    </message>
    <message>
        <source>Remove it, or give another name.</source>
        <translation>请将其移除，或换一个名称。</translation>
    </message>
    <message>
        <source>Restore {folder}, or add it again, first.</source>
        <translation>请先恢复 {folder}，或重新添加它。</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Run `photosearch doctor --fix`; photos are untouched.</source>
        <translation>请运行 `photosearch doctor --fix`；照片不受影响。</translation>
    </message>
    <message>
        <source>Run `photosearch index` once to bring it up to date.</source>
        <translation>请运行一次 `photosearch index`，将其更新到最新状态。</translation>
    </message>
    <message>
        <source>Run: photosearch index</source>
        <translation>请运行：photosearch index</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Say it in other words.</source>
        <translation>请换一种说法。</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>请重新搜索。</translation>
    </message>
    <message>
        <source>Showing “{used}” for “{typed}”.</source>
        <translation>已将“{typed}”更正为“{used}”并显示结果。</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <source>Small copies of pictures and videos, as network drives, phones, cameras and viewers make them.</source>
        <translation>网络驱动器、手机、相机和看图程序为图片和视频生成的小尺寸副本。</translation>
    </message>
    <message>
        <source>Snapshots and older versions</source>
        <translation>快照和旧版本</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>斯瓦希里语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Take one away.</source>
        <translation>请去掉其中一项。</translation>
    </message>
    <message>
        <source>Take one of the two away.</source>
        <translation>请去掉两者之一。</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>泰卢固语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>The albums are: {names}</source>
        <translation>现有的相册：{names}</translation>
    </message>
    <message>
        <source>The backup {name} cannot be used ({what}).</source>
        <translation>备份 {name} 无法使用（{what}）。</translation>
    </message>
    <message>
        <source>The backup {name} filled gaps.</source>
        <translation>缺失的内容已用备份 {name} 补全。</translation>
    </message>
    <message>
        <source>The backup {name} was restored.</source>
        <translation>备份 {name} 已恢复。</translation>
    </message>
    <message>
        <source>The battery is at {percent} %</source>
        <translation>电池电量为 {percent}%</translation>
    </message>
    <message>
        <source>The computer is on battery</source>
        <translation>计算机正在使用电池</translation>
    </message>
    <message>
        <source>The decoder for {name} is not installed.</source>
        <translation>未安装 {name} 的解码器。</translation>
    </message>
    <message>
        <source>The disk is full: {path} cannot grow.</source>
        <translation>磁盘已满：{path} 无法增大。</translation>
    </message>
    <message>
        <source>The disk is full: {what} cannot be written.</source>
        <translation>磁盘已满：无法写入 {what}。</translation>
    </message>
    <message>
        <source>The disk is too full: {needed} MB are needed, and {free} MB are free in {folder}.</source>
        <translation>磁盘空间不足：需要 {needed} MB，而 {folder} 中的可用空间为 {free} MB。</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>下载已停止。</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>驱动器没有响应</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>搜索引擎</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>The file cannot be read (permission or disk error).</source>
        <translation>无法读取该文件（权限或磁盘错误）。</translation>
    </message>
    <message>
        <source>The file disappeared while it was being read.</source>
        <translation>文件在读取过程中消失了。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>该文件为空。</translation>
    </message>
    <message>
        <source>The file is not in a picture format that PhotoSearch reads.</source>
        <translation>该文件不是 PhotoSearch 能读取的图片格式。</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>缺少文件 {file}。</translation>
    </message>
    <message>
        <source>The file {name} in {path} does not match its model.json: it is damaged, incomplete or a different file.</source>
        <translation>{path} 中的文件 {name} 与其 model.json 不符：文件已损坏、不完整或不是同一个文件。</translation>
    </message>
    <message>
        <source>The file {name} is longer than it claims.</source>
        <translation>文件 {name} 比其声明的长度更长。</translation>
    </message>
    <message>
        <source>The file {name} is not the one that was published: {why}.</source>
        <translation>文件 {name} 不是已发布的文件：{why}。</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is damaged.</source>
        <translation>模型 {title} 的文件 {name} 已损坏。</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is missing.</source>
        <translation>缺少模型 {title} 的文件 {name}。</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is not the one that was published.</source>
        <translation>模型 {title} 的文件 {name} 不是已发布的文件。</translation>
    </message>
    <message>
        <source>The file {path} exists already.</source>
        <translation>文件 {path} 已存在。</translation>
    </message>
    <message>
        <source>The filter “{name}:” at position {position} has no value.</source>
        <translation>位置 {position} 处的筛选条件“{name}:”没有值。</translation>
    </message>
    <message>
        <source>The folder cannot be reached. It is watched once it is back.</source>
        <translation>无法访问该文件夹。恢复访问后会继续监视。</translation>
    </message>
    <message>
        <source>The folder was not counted.</source>
        <translation>未统计该文件夹。</translation>
    </message>
    <message>
        <source>The folder {name} holds a model that calls itself {other}.</source>
        <translation>文件夹 {name} 中的模型自称为 {other}。</translation>
    </message>
    <message>
        <source>The folders were not listed.</source>
        <translation>未列出文件夹。</translation>
    </message>
    <message>
        <source>The former library is in {folder}.</source>
        <translation>原来的图库位于 {folder}。</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because it belongs to {owner}.</source>
        <translation>{folder} 中的图库为只读，因为它属于 {owner}。</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because its disk is.</source>
        <translation>{folder} 中的图库为只读，因为其磁盘为只读。</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only.</source>
        <translation>{folder} 中的图库为只读。</translation>
    </message>
    <message>
        <source>The library is in use by {owner}.</source>
        <translation>图库正在使用中：{owner}。</translation>
    </message>
    <message>
        <source>The library is sound; nothing was changed.</source>
        <translation>图库完好；没有更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>The library was built again with {n} photos</source>
        <translation>
            <numerusform>图库已重建：{n} 张照片，</numerusform>
        </translation>
    </message>
    <message>
        <source>The library was made by an older version.</source>
        <translation>该图库由较旧的版本创建。</translation>
    </message>
    <message>
        <source>The library {path} is a link to {target}, which cannot be reached.</source>
        <translation>图库 {path} 是指向 {target} 的链接，而后者无法访问。</translation>
    </message>
    <message>
        <source>The library {path} is damaged (nothing is left in it).</source>
        <translation>图库 {path} 已损坏（其中没有任何内容）。</translation>
    </message>
    <message>
        <source>The library {path} is damaged ({what}).</source>
        <translation>图库 {path} 已损坏（{what}）。</translation>
    </message>
    <message>
        <source>The library {path} is missing.</source>
        <translation>缺少图库 {path}。</translation>
    </message>
    <message>
        <source>The library {path} was deleted or replaced while it was in use.</source>
        <translation>图库 {path} 在使用过程中被删除或替换。</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer PhotoSearch.</source>
        <translation>图库 {path} 由较新版本的 PhotoSearch 创建。</translation>
    </message>
    <message>
        <source>The longer side must have {least} to {most} pixels.</source>
        <translation>长边须为 {least} 到 {most} 像素。</translation>
    </message>
    <message>
        <source>The marked part lies outside the picture.</source>
        <translation>标记的部分位于图片之外。</translation>
    </message>
    <message>
        <source>The marked part of the picture has no size.</source>
        <translation>图片中标记的部分没有大小。</translation>
    </message>
    <message>
        <source>The marked photos say the opposite of the rest of the search.</source>
        <translation>标记的照片与搜索的其余部分相互矛盾。</translation>
    </message>
    <message>
        <source>The model cannot compare these words with a photo; they were found written.</source>
        <translation>模型无法将这些词语与照片比较；它们是在文字信息中找到的。</translation>
    </message>
    <message>
        <source>The model gives every {what} the same vector.</source>
        <translation>模型对每个{what}都给出相同的向量。</translation>
    </message>
    <message>
        <source>The model gives vectors that are not numbers.</source>
        <translation>模型给出的向量不是数值。</translation>
    </message>
    <message>
        <source>The model gives {shape} where model.json says [{rows}, {dim}].</source>
        <translation>模型给出 {shape}，而 model.json 中为 [{rows}, {dim}]。</translation>
    </message>
    <message>
        <source>The model in {folder} wants pictures prepared in a way that is not supported ({what}).</source>
        <translation>{folder} 中的模型要求以不受支持的方式预处理图片（{what}）。</translation>
    </message>
    <message>
        <source>The model may not know {words}.</source>
        <translation>模型可能不认识{words}。</translation>
    </message>
    <message>
        <source>The model was updated: {model} finds photos once it has encoded them.</source>
        <translation>模型已更新：{model} 编码照片之后才能找到它们。</translation>
    </message>
    <message>
        <source>The model {name} is in use.</source>
        <translation>模型 {name} 正在使用中。</translation>
    </message>
    <message>
        <source>The model {name} is no longer installed: {model} answers instead.</source>
        <translation>模型 {name} 已不再安装：改用 {model} 搜索。</translation>
    </message>
    <message>
        <source>The model {name} is not installed.</source>
        <translation>模型 {name} 未安装。</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}, and no name contains it.</source>
        <translation>模型 {title} 完全无法读取{words}，也没有任何名称包含它。</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}; say it in other words.</source>
        <translation>模型 {title} 完全无法读取{words}；请换一种说法。</translation>
    </message>
    <message numerus="yes">
        <source>The model {title} cannot read {words}; they were left out.</source>
        <translation>
            <numerusform>模型 {title} 无法读取{words}；已将其略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model {title} could not be run: {error}.</source>
        <translation>无法运行模型 {title}：{error}。</translation>
    </message>
    <message>
        <source>The model {title} does not know {what}; it knows {known}.</source>
        <translation>模型 {title} 不支持{what}；它支持的语言：{known}。</translation>
    </message>
    <message>
        <source>The model {title} does: choose it in the settings, or run: photosearch model get {name}</source>
        <translation>模型 {title} 支持：请在设置中选择它，或运行：photosearch model get {name}</translation>
    </message>
    <message>
        <source>The model {title} has no quantised picture tower.</source>
        <translation>模型 {title} 没有量化的图像编码器。</translation>
    </message>
    <message>
        <source>The model {title} needs a {tokenizer} tokenizer, which is not supported.</source>
        <translation>模型 {title} 需要 {tokenizer} 分词器，但不支持该分词器。</translation>
    </message>
    <message>
        <source>The model {which} is in use: its vectors are needed.</source>
        <translation>模型 {which} 正在使用中：需要它的向量。</translation>
    </message>
    <message>
        <source>The model&apos;s vector of a {what} depends on the batch that it is in (cosine {cosine:.4f}).</source>
        <translation>模型给出的{what}向量取决于所在的批次（余弦 {cosine:.4f}）。</translation>
    </message>
    <message>
        <source>The model.json of {path}</source>
        <translation>{path} 的 model.json</translation>
    </message>
    <message>
        <source>The model.json of {path} is too large.</source>
        <translation>{path} 的 model.json 过大。</translation>
    </message>
    <message>
        <source>The name of a saved search has 1 to {count} characters.</source>
        <translation>已保存的搜索的名称须为 1 到 {count} 个字符。</translation>
    </message>
    <message>
        <source>The name of an album has 1 to {count} characters.</source>
        <translation>相册的名称须为 1 到 {count} 个字符。</translation>
    </message>
    <message>
        <source>The name “{name}” belongs to the model that comes with the program.</source>
        <translation>名称“{name}”属于程序自带的模型。</translation>
    </message>
    <message>
        <source>The newest is {newest}; `photosearch backup list` shows all.</source>
        <translation>最新的备份是 {newest}；`photosearch backup list` 可显示全部备份。</translation>
    </message>
    <message>
        <source>The next try resumes where it stopped.</source>
        <translation>下次尝试时会从停止处继续。</translation>
    </message>
    <message>
        <source>The parts of this query cancel each other out.</source>
        <translation>此查询的各部分相互抵消。</translation>
    </message>
    <message>
        <source>The photos have no vectors of this model yet.</source>
        <translation>照片还没有此模型的向量。</translation>
    </message>
    <message>
        <source>The picture crashed the decoder and was skipped.</source>
        <translation>该图片导致解码器崩溃，已跳过。</translation>
    </message>
    <message>
        <source>The picture decoder</source>
        <translation>图片解码器</translation>
    </message>
    <message>
        <source>The picture decoder cannot be started (exit code {code}).</source>
        <translation>无法启动图片解码器（退出代码 {code}）。</translation>
    </message>
    <message>
        <source>The picture exceeds the limit on pixels, memory or time.</source>
        <translation>该图片超出了像素、内存或时间限制。</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>该图片已损坏。</translation>
    </message>
    <message>
        <source>The picture tower of {title} is quantised, and without its own fp32 tower nobody can tell what it has lost.</source>
        <translation>{title} 的图像编码器经过量化；没有对应的 fp32 编码器，就无法判断它损失了什么。</translation>
    </message>
    <message>
        <source>The processor is hot</source>
        <translation>处理器过热</translation>
    </message>
    <message>
        <source>The quality of a JPEG is a number from 1 to 100.</source>
        <translation>JPEG 的质量须为 1 到 100 的数字。</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} cannot be used: {why}</source>
        <translation>{title} 的量化图像编码器无法使用：{why}</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} does not agree with its own fp32 tower: over {n} photos the mean cosine is {cosine:.3f} (at least {least:.2f} is needed), and {kept} % keep their nearest photo (at least {most} %).</source>
        <translation>{title} 的量化图像编码器与其 fp32 编码器不一致：在 {n} 张照片上，平均余弦为 {cosine:.3f}（至少需要 {least:.2f}），{kept}% 的照片保持了最相近的照片（至少需要 {most}%）。</translation>
    </message>
    <message>
        <source>The query is long: it was read in {count} pieces.</source>
        <translation>查询较长：已分为 {count} 段读取。</translation>
    </message>
    <message>
        <source>The query is too long: it was cut from “{word}” on.</source>
        <translation>查询过长：从“{word}”起已被截断。</translation>
    </message>
    <message>
        <source>The quotation mark at position {position} is not closed.</source>
        <translation>位置 {position} 处的引号没有闭合。</translation>
    </message>
    <message>
        <source>The saved search index is damaged.</source>
        <translation>存储的搜索索引已损坏。</translation>
    </message>
    <message>
        <source>The search for duplicates was stopped.</source>
        <translation>重复项的查找已停止。</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>搜索已停止。</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be a list of strings.</source>
        <translation>设置 {name} 未被采用：它必须是字符串列表。</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be {kind}.</source>
        <translation>设置 {name} 未被采用：它必须是 {kind}。</translation>
    </message>
    <message>
        <source>The setting {name} is {value}, but must be {wanted}; {used} is used.</source>
        <translation>设置 {name} 的值为 {value}，但必须是 {wanted}；目前使用 {used}。</translation>
    </message>
    <message>
        <source>The starter comes with the program and stays.</source>
        <translation>Starter 随程序提供，会始终保留。</translation>
    </message>
    <message>
        <source>The starter comes with the program, so it is on every machine that has PhotoSearch.</source>
        <translation>Starter 随程序提供，因此每台装有 PhotoSearch 的计算机上都有。</translation>
    </message>
    <message>
        <source>The styles of the photos are not known yet.</source>
        <translation>照片的风格尚不清楚。</translation>
    </message>
    <message>
        <source>The system cannot watch folders for this user now, so changes appear a little later.</source>
        <translation>系统目前无法为此用户监视文件夹，因此更改会稍晚显示。</translation>
    </message>
    <message>
        <source>The system tells of no changes now, so they appear a little later.</source>
        <translation>系统目前不通知更改，因此更改会稍晚显示。</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached, so {folders} is scanned every {n} minutes.</source>
        <translation>
            <numerusform>已达到系统允许监视的文件夹数上限，因此每 {n} 分钟扫描一次 {folders}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached: only those that changed last are watched, and all are scanned every {n} minutes.</source>
        <translation>
            <numerusform>已达到系统允许监视的文件夹数上限：只监视最近更改的文件夹，所有文件夹每 {n} 分钟扫描一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text in photos cannot be read: a model is damaged.</source>
        <translation>无法读取照片中的文字：有一个模型已损坏。</translation>
    </message>
    <message>
        <source>The text in photos cannot be read: {name} is missing.</source>
        <translation>无法读取照片中的文字：缺少 {name}。</translation>
    </message>
    <message>
        <source>The text in this photo was asked for; nothing else was compared.</source>
        <translation>搜索的是这张照片中的文字；没有比较其他内容。</translation>
    </message>
    <message>
        <source>The thumbnail of this photo is lost; it is made again.</source>
        <translation>这张照片的缩略图已丢失；正在重新生成。</translation>
    </message>
    <message numerus="yes">
        <source>The thumbnails of {n} photos could not be stored.</source>
        <translation>
            <numerusform>{n} 张照片的缩略图无法存储。</numerusform>
        </translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: a picture gets {image} numbers, and a text {text}.</source>
        <translation>{title} 的两个编码器不配套：图片得到 {image} 个数值，文本得到 {text} 个。</translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: the one for pictures is that of {image}, the one for texts that of {text}.</source>
        <translation>{title} 的两个编码器不配套：图像编码器来自 {image}，文本编码器来自 {text}。</translation>
    </message>
    <message>
        <source>The weight at position {position} is not a number above 0 and up to {most}.</source>
        <translation>位置 {position} 处的权重不是大于 0 且不超过 {most} 的数字。</translation>
    </message>
    <message>
        <source>The window opens it again; on the command line, run the command again.</source>
        <translation>窗口会重新打开图库；在命令行上，请重新运行该命令。</translation>
    </message>
    <message>
        <source>The zip contains a file whose path leads outside it: {name}.</source>
        <translation>zip 文件中有一个文件的路径指向其外部：{name}。</translation>
    </message>
    <message>
        <source>The zip contains a link or a device: {name}.</source>
        <translation>zip 文件中包含链接或设备：{name}。</translation>
    </message>
    <message>
        <source>The zip contains {count} models.</source>
        <translation>zip 文件中包含 {count} 个模型。</translation>
    </message>
    <message>
        <source>The zip has {n} files, which is too many for a model.</source>
        <translation>zip 文件中有 {n} 个文件，对一个模型来说太多了。</translation>
    </message>
    <message>
        <source>The zip would unpack to {size} MB, which is too much for a model of its size.</source>
        <translation>该 zip 文件解压后将达到 {size} MB，对这种大小的模型来说太大。</translation>
    </message>
    <message>
        <source>There are no albums yet.</source>
        <translation>尚无相册。</translation>
    </message>
    <message>
        <source>There are no photos yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message numerus="yes">
        <source>There are too many links to folders to watch them all, so this one is scanned every {n} minutes.</source>
        <translation>
            <numerusform>指向文件夹的链接太多，无法全部监视，因此每 {n} 分钟扫描一次此文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>已有名为“{name}”的已保存搜索。</translation>
    </message>
    <message>
        <source>There is an album “{name}” already.</source>
        <translation>已有名为“{name}”的相册。</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>没有相册“{name}”。</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>{folder} 中没有备份。</translation>
    </message>
    <message>
        <source>There is no backup {name}.</source>
        <translation>没有备份 {name}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”, at position {position}.</source>
        <translation>没有“{name}:”这个筛选条件（位置 {position}）。</translation>
    </message>
    <message>
        <source>There is no folder or zip file {path}.</source>
        <translation>没有文件夹或 zip 文件 {path}。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
        <source>There is no known place to download {name} from.</source>
        <translation>没有已知的 {name} 下载位置。</translation>
    </message>
    <message>
        <source>There is no library yet.</source>
        <translation>还没有图库。</translation>
    </message>
    <message>
        <source>There is no mark “{name}”.</source>
        <translation>没有名为“{name}”的标记。</translation>
    </message>
    <message>
        <source>There is no model in {folder}.</source>
        <translation>{folder} 中没有模型。</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>没有模型“{name}”。</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>没有已保存的搜索“{name}”。</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>没有名为 {name} 的设置。</translation>
    </message>
    <message>
        <source>There is not enough memory to run the model {title}.</source>
        <translation>内存不足，无法运行模型 {title}。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>There is not enough space for these photos in {folder}.</source>
        <translation>{folder} 中没有足够的空间存放这些照片。</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>没有可搜索的内容。</translation>
    </message>
    <message>
        <source>These photos belong to {folder}, which is not in the library.</source>
        <translation>这些照片属于 {folder}，而该文件夹不在图库中。</translation>
    </message>
    <message>
        <source>These words look like {what}, which the model {title} does not know; it knows {known}.</source>
        <translation>这些词语看起来像{what}，而模型 {title} 不支持；它支持的语言：{known}。</translation>
    </message>
    <message>
        <source>They are damaged.</source>
        <translation>它们已损坏。</translation>
    </message>
    <message>
        <source>They can be found all the same; `photosearch doctor` says what to change.</source>
        <translation>它们仍可找到；`photosearch doctor` 会说明需要更改什么。</translation>
    </message>
    <message>
        <source>This album does not exist any more.</source>
        <translation>此相册已不存在。</translation>
    </message>
    <message>
        <source>This folder can no longer be restored.</source>
        <translation>此文件夹已无法恢复。</translation>
    </message>
    <message>
        <source>This may be nothing that one can see in a photo.</source>
        <translation>这可能不是照片中能看到的内容。</translation>
    </message>
    <message>
        <source>This order is approximate: it is how the photos look to the model.</source>
        <translation>此排序是近似的：它反映模型眼中照片的样子。</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>这张照片已不在图库中。</translation>
    </message>
    <message>
        <source>This photo meets the conditions of the search; nothing was compared with it.</source>
        <translation>这张照片符合搜索条件；没有进行其他比较。</translation>
    </message>
    <message>
        <source>This picture is a version of the first photo.</source>
        <translation>此图片是第一张照片的一个版本。</translation>
    </message>
    <message>
        <source>This program has reached the system&apos;s limit of open files.</source>
        <translation>此程序已达到系统允许打开的文件数上限。</translation>
    </message>
    <message>
        <source>This search only says what photos must not show.</source>
        <translation>此搜索只说明了照片中不得出现的内容。</translation>
    </message>
    <message>
        <source>This user has reached the system&apos;s limit of threads and processes.</source>
        <translation>此用户已达到系统允许的线程数和进程数上限。</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB, but only {free:.0f} MB are free in {folder}.</source>
        <translation>缩略图和索引约需 {needed:.0f} MB，但 {folder} 中的可用空间只有 {free:.0f} MB。</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB.</source>
        <translation>缩略图和索引约需 {needed:.0f} MB。</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB; {free:.0f} MB are free in {folder}.</source>
        <translation>缩略图和索引约需 {needed:.0f} MB；{folder} 中的可用空间为 {free:.0f} MB。</translation>
    </message>
    <message>
        <source>To change the size or leave something out, export JPEG files.</source>
        <translation>要更改大小或略去某些信息，请导出 JPEG 文件。</translation>
    </message>
    <message>
        <source>To search for the words themselves, leave a space after the colon.</source>
        <translation>要搜索这些词语本身，请在冒号后留一个空格。</translation>
    </message>
    <message>
        <source>To see its folders: photosearch status</source>
        <translation>要查看其文件夹：photosearch status</translation>
    </message>
    <message>
        <source>Too many changes occurred at once, so the folders are being scanned again.</source>
        <translation>同时发生的更改太多，因此正在重新扫描文件夹。</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>网络驱动器未连接</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍候重试。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Try again later; the download resumes where it stopped.</source>
        <translation>请稍后重试；下载会从停止处继续。</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Unfinished and temporary files</source>
        <translation>未完成的文件和临时文件</translation>
    </message>
    <message>
        <source>Unmount it.</source>
        <translation>请将其卸载。</translation>
    </message>
    <message>
        <source>Unset it, or import the model.</source>
        <translation>请取消该设置，或导入模型。</translation>
    </message>
    <message>
        <source>Use another model first.</source>
        <translation>请先改用其他模型。</translation>
    </message>
    <message>
        <source>Use another one first: photosearch model use NAME</source>
        <translation>请先改用其他模型：photosearch model use NAME</translation>
    </message>
    <message>
        <source>Values of the library are damaged: {what}.</source>
        <translation>图库中的值已损坏：{what}。</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>请等待它完成。</translation>
    </message>
    <message>
        <source>Watching is switched off in the settings: changes appear at the next rescan.</source>
        <translation>监视已在设置中关闭：更改会在下次重新扫描时显示。</translation>
    </message>
    <message>
        <source>What is missing is read from your photos again when they are next indexed.</source>
        <translation>缺失的内容会在下次建立索引时从您的照片中重新读取。</translation>
    </message>
    <message>
        <source>What systems keep on a drive for themselves, and the fragments that a repair of a drive leaves.</source>
        <translation>系统在驱动器上为自身保留的内容，以及修复驱动器后留下的碎片文件。</translation>
    </message>
    <message>
        <source>Write 1/250, &gt;=1 or &lt;1/1000, for example.</source>
        <translation>例如，请写 1/250、&gt;=1 或 &lt;1/1000。</translation>
    </message>
    <message>
        <source>Write 4, &gt;=4 or 3..5, for example.</source>
        <translation>例如，请写 4、&gt;=4 或 3..5。</translation>
    </message>
    <message>
        <source>Write a name, or latitude and longitude: near:48.1,11.6</source>
        <translation>请写名称，或纬度和经度：near:48.1,11.6</translation>
    </message>
    <message>
        <source>Write dog^2 to give a word twice its weight.</source>
        <translation>写 dog^2 可使一个词的权重加倍。</translation>
    </message>
    <message>
        <source>Write it directly after the colon; in quotes, if it has spaces.</source>
        <translation>请将其直接写在冒号之后；如果含有空格，请加引号。</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31.</source>
        <translation>请按 2026-01-31 的形式书写。</translation>
    </message>
    <message>
        <source>Write sharpest, brightest, darkest, best, or an adjective such as “most crowded”.</source>
        <translation>请写 sharpest、brightest、darkest、best，或“most crowded”之类的英语形容词。</translation>
    </message>
    <message>
        <source>Write south, west, north and east in degrees: area:47.2,10.9,48.9,13.1</source>
        <translation>请按南、西、北、东的顺序以度为单位书写：area:47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>You are using the computer</source>
        <translation>您正在使用计算机</translation>
    </message>
    <message>
        <source>`photosearch doctor` says how to change that.</source>
        <translation>`photosearch doctor` 会说明如何更改这一状态。</translation>
    </message>
    <message>
        <source>`photosearch model export {name} --checkpoint FILE` makes it from its weights, and `model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model export {name} --checkpoint FILE` 可用其权重生成该模型，`model import` 可导入另一台计算机生成的文件夹或 zip 文件。</translation>
    </message>
    <message>
        <source>`photosearch model get {name}` installs the fp32 model.</source>
        <translation>`photosearch model get {name}` 可安装 fp32 模型。</translation>
    </message>
    <message>
        <source>`photosearch model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model import` 可导入另一台计算机生成的文件夹或 zip 文件。</translation>
    </message>
    <message>
        <source>`photosearch model list` shows the available models.</source>
        <translation>`photosearch model list` 可显示可用的模型。</translation>
    </message>
    <message>
        <source>`photosearch remove --list` shows what can be restored.</source>
        <translation>`photosearch remove --list` 可显示能够恢复的内容。</translation>
    </message>
    <message>
        <source>`photosearch saved list` shows all.</source>
        <translation>`photosearch saved list` 可显示全部已保存的搜索。</translation>
    </message>
    <message>
        <source>`photosearch status` lists the folders of the library.</source>
        <translation>`photosearch status` 可列出图库的文件夹。</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>another PhotoSearch</source>
        <translation>另一个 PhotoSearch</translation>
    </message>
    <message>
        <source>another link leads to the same folder</source>
        <translation>另一个链接指向同一文件夹</translation>
    </message>
    <message>
        <source>another name of {folder}</source>
        <translation>{folder} 的另一个名称</translation>
    </message>
    <message>
        <source>another program&apos;s copies</source>
        <translation>其他程序的副本</translation>
    </message>
    <message>
        <source>belongs to the system</source>
        <translation>属于系统</translation>
    </message>
    <message>
        <source>contains a file {name}</source>
        <translation>包含文件 {name}</translation>
    </message>
    <message>
        <source>copies in a photo library of macOS</source>
        <translation>macOS 照片图库中的副本</translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>被您排除</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出代码 {code}</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>照片信息</translation>
    </message>
    <message>
        <source>failed ({error})</source>
        <translation>失败（{error}）</translation>
    </message>
    <message>
        <source>fingerprints</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>found no device</source>
        <translation>未找到设备</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>{least} 到 {most} 之间的值</translation>
    </message>
    <message numerus="yes">
        <source>from {n} folders.</source>
        <translation>
            <numerusform>来自 {n} 个文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>gave vectors that are not numbers</source>
        <translation>给出的向量不是数值</translation>
    </message>
    <message>
        <source>it is longer than the hub announces</source>
        <translation>它比 Hub 公布的长度更长</translation>
    </message>
    <message>
        <source>it is not a PhotoSearch library</source>
        <translation>它不是 PhotoSearch 图库</translation>
    </message>
    <message>
        <source>it lacks {names}</source>
        <translation>缺少 {names}</translation>
    </message>
    <message>
        <source>it was made by a newer PhotoSearch</source>
        <translation>它由较新版本的 PhotoSearch 创建</translation>
    </message>
    <message>
        <source>it was selected</source>
        <translation>已在设置中指定</translation>
    </message>
    <message>
        <source>its hash is not the one that the hub announces</source>
        <translation>其哈希值与 Hub 公布的不同</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation>其文件头错误</translation>
    </message>
    <message>
        <source>its name is excluded</source>
        <translation>其名称已被排除</translation>
    </message>
    <message>
        <source>its record of upgrades is missing</source>
        <translation>缺少其升级记录</translation>
    </message>
    <message>
        <source>its record of upgrades is wrong</source>
        <translation>其升级记录有误</translation>
    </message>
    <message>
        <source>its vectors agree with the CPU&apos;s (cosine {cosine:.5f})</source>
        <translation>其向量与 CPU 的一致（余弦 {cosine:.5f}）</translation>
    </message>
    <message>
        <source>lacks its libraries</source>
        <translation>缺少所需的程序库</translation>
    </message>
    <message>
        <source>lacks the library {library}</source>
        <translation>缺少程序库 {library}</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>marked as a cache by a file {name}</source>
        <translation>被文件 {name} 标记为缓存</translation>
    </message>
    <message>
        <source>needs a newer graphics driver</source>
        <translation>需要更新版本的显卡驱动程序</translation>
    </message>
    <message>
        <source>no file {name}, which its model.json names</source>
        <translation>没有其 model.json 中列出的文件 {name}</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no model.json</source>
        <translation>没有 model.json</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未监视</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>on a GPU</source>
        <translation>在 GPU 上</translation>
    </message>
    <message>
        <source>on the CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>以下之一：{choices}</translation>
    </message>
    <message>
        <source>photos, to find similar shots</source>
        <translation>照片（用于查找近似照片）</translation>
    </message>
    <message>
        <source>photosearch on the command line</source>
        <translation>命令行中的 photosearch</translation>
    </message>
    <message>
        <source>photosearch watch</source>
        <translation>photosearch watch</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>polled</source>
        <translation>定期扫描</translation>
    </message>
    <message>
        <source>ran out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>snapshots or older versions</source>
        <translation>快照或旧版本</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>temporary or unfinished</source>
        <translation>临时或未完成的文件</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>text in photos</source>
        <translation>照片中的文字</translation>
    </message>
    <message>
        <source>the connection ended too early</source>
        <translation>连接过早结束</translation>
    </message>
    <message>
        <source>the first start with a model builds its engine, which takes minutes</source>
        <translation>首次使用某个模型启动时要构建其引擎，需要几分钟</translation>
    </message>
    <message>
        <source>the hub has another file now</source>
        <translation>Hub 上现在是另一个文件</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not support {device}</source>
        <translation>已安装的 ONNX Runtime 不支持 {device}</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime supports no other device</source>
        <translation>已安装的 ONNX Runtime 不支持其他设备</translation>
    </message>
    <message>
        <source>the name of a model</source>
        <translation>模型的名称</translation>
    </message>
    <message>
        <source>the vocabulary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>程序窗口</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>time</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>with 16-bit numbers</source>
        <translation>使用 16 位数值</translation>
    </message>
    <message>
        <source>{data}, {metric} (published)</source>
        <translation>{data}，{metric}（公布的数据）</translation>
    </message>
    <message>
        <source>{device} gave other vectors than the CPU (cosine {cosine:.3f})</source>
        <translation>{device} 给出的向量与 CPU 的不同（余弦 {cosine:.3f}）</translation>
    </message>
    <message>
        <source>{device} takes {times:.1f} times as long as the CPU</source>
        <translation>{device} 的用时是 CPU 的 {times:.1f} 倍</translation>
    </message>
    <message>
        <source>{device}, because {reasons}.</source>
        <translation>{device}，原因：{reasons}。</translation>
    </message>
    <message>
        <source>{file} of {title} is damaged: it is not a whole ONNX file.</source>
        <translation>{title} 的 {file} 已损坏：它不是完整的 ONNX 文件。</translation>
    </message>
    <message>
        <source>{folder} does not say which token fills a row: textual/tokenizer_config.json is missing, or names none that the tokenizer has.</source>
        <translation>{folder} 未说明用哪个词元填充行：缺少 textual/tokenizer_config.json，或其中没有指定分词器所具有的词元。</translation>
    </message>
    <message>
        <source>{folder} is now on a different volume, so the photos that were there are offline.</source>
        <translation>{folder} 现在位于另一个卷上，因此原来在那里的照片处于离线状态。</translation>
    </message>
    <message>
        <source>{folder} is offline.</source>
        <translation>{folder} 处于离线状态。</translation>
    </message>
    <message>
        <source>{folder} looks like a model of an Immich server, but lacks {files}.</source>
        <translation>{folder} 看起来像 Immich 服务器的模型，但缺少 {files}。</translation>
    </message>
    <message>
        <source>{host} cannot answer now (HTTP {code}).</source>
        <translation>{host} 目前无法应答（HTTP {code}）。</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {why}.</source>
        <translation>无法访问 {host}：{why}。</translation>
    </message>
    <message>
        <source>{host} does not provide {repo} (HTTP {code}).</source>
        <translation>{host} 不提供 {repo}（HTTP {code}）。</translation>
    </message>
    <message>
        <source>{host} names no hash of {path}, so the file cannot be verified.</source>
        <translation>{host} 未给出 {path} 的哈希值，因此无法验证该文件。</translation>
    </message>
    <message>
        <source>{host} serves something else under the name {name}: {why}</source>
        <translation>{host} 以 {name} 为名提供的是其他内容：{why}</translation>
    </message>
    <message>
        <source>{languages} and {n} others</source>
        <translation>{languages}和另外 {n} 种语言</translation>
    </message>
    <message>
        <source>{megabytes:.1f} MB</source>
        <translation>{megabytes:.1f} MB</translation>
    </message>
    <message>
        <source>{megabytes} MB</source>
        <translation>{megabytes} MB</translation>
    </message>
    <message>
        <source>{model} answers instead.</source>
        <translation>改用 {model} 搜索。</translation>
    </message>
    <message>
        <source>{model} answers now.</source>
        <translation>现在使用 {model} 搜索。</translation>
    </message>
    <message>
        <source>{model} has not encoded this photo yet.</source>
        <translation>{model} 尚未编码这张照片。</translation>
    </message>
    <message>
        <source>{model} keeps answering.</source>
        <translation>继续使用 {model} 搜索。</translation>
    </message>
    <message>
        <source>{name} cannot be reached: its drive does not answer.</source>
        <translation>无法访问 {name}：其驱动器没有响应。</translation>
    </message>
    <message>
        <source>{name} gives {listed}, where model.json says [n, {dim}].</source>
        <translation>{name} 给出 {listed}，而 model.json 中为 [n, {dim}]。</translation>
    </message>
    <message>
        <source>{name} in {folder} cannot be used: {error}.</source>
        <translation>{folder} 中的 {name} 无法使用：{error}。</translation>
    </message>
    <message>
        <source>{name} in {folder} is a link or not a regular file.</source>
        <translation>{folder} 中的 {name} 是链接，或者不是普通文件。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation>{name} 是文件夹，不是图片。</translation>
    </message>
    <message>
        <source>{name} is blank: there is little in it to search for.</source>
        <translation>{name} 是空白的：其中几乎没有可搜索的内容。</translation>
    </message>
    <message>
        <source>{name} is given both as like and as unlike.</source>
        <translation>{name} 同时被指定为类似和不类似。</translation>
    </message>
    <message>
        <source>{name} is marked both as right and as wrong: it was left out.</source>
        <translation>{name} 同时被标记为正确和错误：已将其略过。</translation>
    </message>
    <message>
        <source>{name} is not a picture file.</source>
        <translation>{name} 不是图片文件。</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is not a date.</source>
        <translation>{name} 的值为“{value}”，这不是日期。</translation>
    </message>
    <message>
        <source>{name} takes {listed}, which does not fit a model of this kind.</source>
        <translation>{name} 接受的输入是 {listed}，这与此类模型不符。</translation>
    </message>
    <message numerus="yes">
        <source>{n} audio files</source>
        <translation>
            <numerusform>{n} 个音频文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation>
            <numerusform>{n} 个文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked photos are not in the library any more, or not encoded yet: they were left out.</source>
        <translation>
            <numerusform>{n} 张标记的照片已不在图库中，或尚未编码：已将其略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation>
            <numerusform>{n} 个其他文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached, and are found with it once their drive is back.</source>
        <translation>
            <numerusform>{n} 张照片无法访问，其驱动器恢复连接后即可找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached: plug in their drive, or remove their folder.</source>
        <translation>
            <numerusform>{n} 张照片无法访问：请接上其驱动器，或移除其文件夹。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos have not been measured yet and come last.</source>
        <translation>
            <numerusform>{n} 张照片尚未测量，排在最后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sidecars were not written; what you noted is in the library.</source>
        <translation>
            <numerusform>{n} 个附属文件未能写入；您所做的标记已保存在图库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} videos</source>
        <translation>
            <numerusform>{n} 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>{offline} of {photos} photos in {folder} are offline.</source>
        <translation>{folder} 中的 {photos} 张照片里有 {offline} 张离线。</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}和{other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one}或{other}</translation>
    </message>
    <message>
        <source>{owner} (process {pid})</source>
        <translation>{owner}（进程 {pid}）</translation>
    </message>
    <message>
        <source>{path} adds more special tokens to a text than the model reads.</source>
        <translation>{path} 给文本添加的特殊词元多于模型读取的数量。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted.</source>
        <translation>无法删除 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {error}.</source>
        <translation>无法打开 {path}：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be reached.</source>
        <translation>无法访问 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read or written ({error}).</source>
        <translation>无法读取或写入 {path}（{error}）。</translation>
    </message>
    <message>
        <source>{path} cannot be read, because it belongs to {owner}.</source>
        <translation>无法读取 {path}，因为它属于 {owner}。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>无法读取 {path}：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written, because it belongs to {owner}.</source>
        <translation>无法写入 {path}，因为它属于 {owner}。</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>{path} does not describe a model: {error}.</source>
        <translation>{path} 描述的不是模型：{error}。</translation>
    </message>
    <message>
        <source>{path} does not match its checksum.</source>
        <translation>{path} 与其校验和不符。</translation>
    </message>
    <message>
        <source>{path} in {folder} gives {found} numbers for each input, where its config.json says {dim}: the files belong to different models.</source>
        <translation>{folder} 中的 {path} 对每个输入给出 {found} 个数值，而其 config.json 中为 {dim}：这些文件属于不同的模型。</translation>
    </message>
    <message>
        <source>{path} in {folder} needs the weights in {part}, which is missing.</source>
        <translation>{folder} 中的 {path} 需要 {part} 中的权重，但缺少该文件。</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a library.</source>
        <translation>{path} 是文件夹，不是图库。</translation>
    </message>
    <message>
        <source>{path} is a link to {target}, which cannot be reached.</source>
        <translation>{path} 是指向 {target} 的链接，而后者无法访问。</translation>
    </message>
    <message>
        <source>{path} is a mounted folder, not a file.</source>
        <translation>{path} 是挂载的文件夹，不是文件。</translation>
    </message>
    <message>
        <source>{path} is excluded, so its photos are not searched. To search them, remove the exclusion.</source>
        <translation>{path} 已被排除，因此不会搜索其中的照片。要搜索这些照片，请移除该排除项。</translation>
    </message>
    <message>
        <source>{path} is excluded.</source>
        <translation>{path} 已被排除。</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>{path} 正被其他程序使用。</translation>
    </message>
    <message>
        <source>{path} is not a PhotoSearch library.</source>
        <translation>{path} 不是 PhotoSearch 图库。</translation>
    </message>
    <message>
        <source>{path} is not a database of digiKam.</source>
        <translation>{path} 不是 digiKam 的数据库。</translation>
    </message>
    <message>
        <source>{path} is not a tokenizer: {error}.</source>
        <translation>{path} 不是分词器：{error}。</translation>
    </message>
    <message>
        <source>{path} is not a valid zip file: {error}.</source>
        <translation>{path} 不是有效的 zip 文件：{error}。</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file.</source>
        <translation>{path} 不是普通文件。</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>{path} 不在图库中。</translation>
    </message>
    <message>
        <source>{path} is not valid: {error}.</source>
        <translation>{path} 无效：{error}。</translation>
    </message>
    <message>
        <source>{path} is where PhotoSearch keeps its own files.</source>
        <translation>{path} 是 PhotoSearch 存放自身文件的位置。</translation>
    </message>
    <message>
        <source>{path} wants weights from outside the model&apos;s folder: {file}.</source>
        <translation>{path} 要求使用模型文件夹之外的权重：{file}。</translation>
    </message>
    <message>
        <source>{path} was made by a version of digiKam that is not supported.</source>
        <translation>{path} 由不受支持的 digiKam 版本创建。</translation>
    </message>
    <message>
        <source>{path} was not removed in the last {days} days.</source>
        <translation>{path} 在过去 {days} 天内未被移除。</translation>
    </message>
    <message>
        <source>{size} of vectors of {title} were freed.</source>
        <translation>已释放 {title} 的向量，共 {size}。</translation>
    </message>
    <message>
        <source>{source} has {what}.</source>
        <translation>{source} 中{what}。</translation>
    </message>
    <message>
        <source>{title} (int8)</source>
        <translation>{title}（int8）</translation>
    </message>
    <message>
        <source>{title} does not connect colours with their English names: its towers may belong to two models, or it knows no English. Try a few searches before you rely on it.</source>
        <translation>{title} 没有将颜色与其英语名称联系起来：它的两个编码器可能属于不同的模型，或者它不懂英语。请先试几次搜索，再决定是否依靠它。</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it is a file, not a folder.</source>
        <translation>设置 {name} 中的 {value} 未排除任何内容：它是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a full path.</source>
        <translation>设置 {name} 中的 {value} 未排除任何内容：它必须是完整路径。</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a single name, without a slash. To exclude one folder, put its full path into excluded_folders.</source>
        <translation>设置 {name} 中的 {value} 未排除任何内容：它必须是不含斜杠的单个名称。要排除某个文件夹，请将其完整路径写入 excluded_folders。</translation>
    </message>
    <message>
        <source>{what} cannot be used: {reason}.</source>
        <translation>{what} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>{what} cannot be written, because its disk is read-only.</source>
        <translation>无法写入 {what}，因为其磁盘为只读。</translation>
    </message>
    <message>
        <source>{what} cannot be written.</source>
        <translation>无法写入 {what}。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>“{name}:” at position {position}: {what}</source>
        <translation>位置 {position} 处的“{name}:”：{what}</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model.</source>
        <translation>“{name}”不能用作模型的名称。</translation>
    </message>
    <message>
        <source>“{url}” is not the address of a hub.</source>
        <translation>“{url}”不是 Hub 的地址。</translation>
    </message>
    <message>
        <source>“{value}” ends before it begins.</source>
        <translation>“{value}”的结束早于开始。</translation>
    </message>
    <message>
        <source>“{value}” has a southern edge that is north of its northern one.</source>
        <translation>“{value}”的南边界位于北边界以北。</translation>
    </message>
    <message>
        <source>“{value}” is not a colour label.</source>
        <translation>“{value}”不是色标。</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>“{value}”不是日期。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is not a place.</source>
        <translation>“{value}”不是地点。</translation>
    </message>
    <message>
        <source>“{value}” is not a rating.</source>
        <translation>“{value}”不是评分。</translation>
    </message>
    <message>
        <source>“{value}” is not a rotation.</source>
        <translation>“{value}”不是旋转角度。</translation>
    </message>
    <message>
        <source>“{value}” is not an area.</source>
        <translation>“{value}”不是区域。</translation>
    </message>
    <message>
        <source>“{value}” is not an exposure time.</source>
        <translation>“{value}”不是曝光时间。</translation>
    </message>
    <message>
        <source>“{value}” is not an order.</source>
        <translation>“{value}”不是排序方式。</translation>
    </message>
    <message>
        <source>“{value}” is not known here.</source>
        <translation>此处不支持“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” is out of range.</source>
        <translation>“{value}”超出范围。</translation>
    </message>
    <message>
        <source>“{wanted}” is not a way to run a model.</source>
        <translation>“{wanted}”不是可用来运行模型的方式。</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>照片小样</translation>
    </message>
    <message>
        <source>The PDF cannot be written.</source>
        <translation>无法写入该 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Not searched: %1</source>
        <translation>未搜索：%1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Matching photos</source>
        <translation>匹配的照片</translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation>较弱的匹配</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 of %2 photos offline</source>
        <translation>%1 / %2 张照片离线</translation>
    </message>
    <message>
        <source>“%1” is offline. Connect its drive and try again.</source>
        <translation>“%1”处于离线状态。请连接其驱动器，然后重试。</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已留用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>色标：%1</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation>确定程度：%1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>其驱动器未连接，或者其文件夹无法读取。</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message>
        <source>This is only a link. Move the file that it leads to instead.</source>
        <translation>这只是一个链接。请改为移动它指向的文件。</translation>
    </message>
    <message>
        <source>The trash cannot store a file with this name.</source>
        <translation>回收站无法存放使用此名称的文件。</translation>
    </message>
    <message>
        <source>The file is gone or has changed since it was indexed.</source>
        <translation>该文件已不存在，或自建立索引后已更改。</translation>
    </message>
    <message>
        <source>%1 belongs to it, and no other photo of its group has it.</source>
        <translation>%1 是它的关联文件，而组中没有其他照片带有该文件。</translation>
    </message>
    <message>
        <source>This drive has no trash.</source>
        <translation>此驱动器没有回收站。</translation>
    </message>
    <message>
        <source>Its folder is read-only.</source>
        <translation>其文件夹为只读。</translation>
    </message>
    <message>
        <source>The other file of its group is the same file under another name.</source>
        <translation>组中的另一个文件是同一文件，只是名称不同。</translation>
    </message>
    <message>
        <source>The others of its group are offline. Connect their drive and search again.</source>
        <translation>组中的其他文件处于离线状态。请连接其驱动器，然后重新查找。</translation>
    </message>
    <message>
        <source>No unchanged file of its group would be left.</source>
        <translation>这样一来，组中就没有未更改的文件了。</translation>
    </message>
    <message>
        <source>The file is no longer in the trash.</source>
        <translation>该文件已不在回收站中。</translation>
    </message>
    <message>
        <source>Another file now has this name, so the file stays in the trash.</source>
        <translation>现在另有文件使用此名称，因此该文件留在回收站中。</translation>
    </message>
    <message>
        <source>The file stays in the trash: %1</source>
        <translation>该文件留在回收站中：%1</translation>
    </message>
</context>
</TS>
